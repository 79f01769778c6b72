"""Which piece of an ad is its title."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import category

from jdbuilder.intake.foreign import facts, headings, places
from jdbuilder.intake.foreign.piece import SIGNS, Piece
from jdbuilder.intake.foreign.sentences import sentences

LONGEST = 200
_NEAR = 12
"""Among so many pieces at its beginning an ad says what the job is."""
_MOST_WORDS = 14
_JOBS = re.compile(
    r"\b(\w*manager(in)?|director|head|lead|chief|officer|president|partner|supervisor|coordinator|co-ordinator|"
    r"administrator|assistant|associate|specialist|technician|engineer|developer|designer|analyst|consultant|adviser|"
    r"advisor|accountant|nurse|midwife|doctor|physician|pharmacist|\w*therapist|teacher|lecturer|tutor|chef|cook|"
    r"waiter|waitress|driver|operative|operator|worker|labourer|laborer|electrician|plumber|carpenter|mechanic|"
    r"welder|machinist|picker|packer|cleaner|cashier|clerk|receptionist|secretary|editor|writer|journalist|"
    r"producer|artist|photographer|architect|planner|buyer|seller|salesperson|representative|executive|agent|"
    r"recruiter|librarian|scientist|researcher|fellow|professor|programmer|tester|apprentice|intern|trainee|"
    r"volunteer|carer|keeper|handler|controller|strategist|copywriter|illustrator|curator|warden|guard|attendant|"
    r"barista|baker|butcher|gardener|foreman|leiter(in)?|entwickler(in)?|ingenieur(in)?|responsable|chargée?)\b",
    re.IGNORECASE,
)


_STROKES = re.compile(r"\s*[|·•]\s*")


def place(pieces: Sequence[Piece], titles: Iterable[str]) -> int | None:
    """Where the title stands: by its label, its look or its words; None where nothing can be one.

    Args:
        titles: those that the library knows.
    """
    first = list(enumerate(pieces[:_NEAR]))
    labelled = [number for number, piece in first if _label(piece) == "title"]
    if labelled:
        return labelled[0]
    able = [(number, piece) for number, piece in first if _may_be(piece) or (number == 0 and _is_signed(pieces))]
    known = {title.casefold() for title in titles}
    ranked = sorted(able, key=lambda one: (-_likely(one[1], known), one[0]))
    best = ranked[0][0] if ranked and _likely(ranked[0][1], known) >= 0 else None
    return best if best is not None or not first else _named_later(pieces, known)


def _named_later(pieces: Sequence[Piece], known: set[str]) -> int | None:
    """Where the first title stands that the library knows, in an ad that begins with something else."""
    able = (number for number, piece in enumerate(pieces) if _may_be(piece))
    return next((number for number in able if _names(pieces[number].text, known)), None)


def _names(text: str, known: set[str]) -> bool:
    return any(re.search(rf"\b{re.escape(title)}\b", text.casefold()) for title in known)


def said(piece: Piece) -> str:
    """The title that a piece states, without the emoji after it."""
    title = facts.value_of(piece.text) if _label(piece) == "title" else piece.text
    words = title.split()
    while len(words) > 1 and all(category(letter) in SIGNS for letter in words[-1]):
        words.pop()
    return " ".join(words)


def parted(title: str) -> tuple[str, str]:
    """A title that names a job, and what else stands on its line between strokes: 'Baker | Acme | £30,000'."""
    first, *others = _STROKES.split(title)
    return (first, " | ".join(others)) if others and _JOBS.search(first) else (title, "")


def _label(piece: Piece) -> str | None:
    label, colon, value = piece.text.partition(":")
    return facts.field_of(label) if colon and value.strip() and len(value) <= LONGEST else None


def _may_be(piece: Piece) -> bool:
    words = piece.text.split()
    is_short = 0 < len(words) <= _MOST_WORDS and len(piece.text) <= LONGEST
    is_sentence = piece.text.endswith(".") or len(sentences(piece.text)) > 1
    is_title = piece.look in {"heading", "strong", "text"} and is_short and not is_sentence
    is_place = places.read(piece.text) is not None and not _JOBS.search(piece.text)
    is_else = _label(piece) is not None or is_place
    return is_title and not piece.text.endswith(":") and not is_else


def _is_signed(pieces: Sequence[Piece]) -> bool:
    """Whether the first piece looks like an item by the emoji before it alone: no other one follows."""
    is_alone = pieces[0].look == "item" and (len(pieces) == 1 or pieces[1].look != "item")
    return is_alone and _may_be(replace(pieces[0], look="text"))


def _likely(piece: Piece, known: set[str]) -> float:
    """How likely a piece is the title: it names a job, and looks as large as nothing else."""
    names_job = 4.0 if _names(piece.text, known) else 3.0 * bool(_JOBS.search(piece.text))
    looks = {"heading": 3.0 - piece.level / 4, "strong": 1.0}.get(piece.look, 0.0)
    is_section = bool(headings.recognised(piece.text)) and not names_job
    return names_job + looks - 6.0 * is_section
