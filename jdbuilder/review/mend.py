"""Remedies applied: a posting, a finding and one of its remedies make the mended posting."""

import re
from collections.abc import Callable

import pydantic

from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import MOST_LINES, Line, Posting, Waiver
from jdbuilder.review.finding import Add, Change, Finding, Move, Place, Remedy, Replace, Rewrite, State, Untick

_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_SILENT = re.compile(r"(?:hour|honest|heir|honou?r)", re.IGNORECASE)
_VOWEL = re.compile(r"(?!(?:eu|one\b|uni(?!n)|us[ea]|util))[aeiou]", re.IGNORECASE)


def mended(posting: Posting, finding: Finding, remedy: Remedy) -> Posting:
    """The posting after a remedy's changes; as it was where they no longer fit, since the words are gone."""
    for change in remedy.changes:
        posting = _changed(posting, finding.place, change)
    return posting


def waived(posting: Posting, finding: Finding, reason: str) -> Posting:
    """The posting in which a finding stands, for a reason; a new reason takes an old one's place."""
    stands = Waiver(
        rule=finding.rule, part=finding.place.named, quote=finding.quote, about=finding.about, reason=reason
    )
    return _with_waivers(posting, finding, (stands,))


def unwaived(posting: Posting, finding: Finding) -> Posting:
    """The posting in which a finding no longer stands."""
    return _with_waivers(posting, finding, ())


def _with_waivers(posting: Posting, finding: Finding, added: tuple[Waiver, ...]) -> Posting:
    kept = tuple(one for one in posting.review.waivers if not finding.is_waived_by(one))
    return posting.model_copy(update={"review": posting.review.model_copy(update={"waivers": (*kept, *added)})})


def _changed(posting: Posting, place: Place, change: Change) -> Posting:
    match change:
        case Replace(text):
            return _rewritten(posting, place, lambda old: put(old, place.start, place.end, text))
        case Rewrite(text):
            return _rewritten(posting, place, lambda _: text)
        case Untick():
            return _with_line(posting, place, chosen=False)
        case Move(to):
            return _moved(posting, place, to)
        case Add(section, text, snippet, locked):
            return _added(posting, section, Line(text=text, snippet=snippet, locked=locked))
        case State(model, field, value):
            return _stated(posting, model, field, value)


def put(text: str, start: int, end: int, words: str) -> str:
    """The text with other words at a place: their first letter, the article before them and the spaces made to fit."""
    before, after = text[:start], text[end:]
    if not words:
        return _without(_fitted(before, after.lstrip()), after)
    if text[start : start + 1].isupper() and _is_capital(before, text[start:end]):
        words = words[0].upper() + words[1:]
    return _fitted(before, words) + words + after


def _fitted(before: str, words: str) -> str:
    """What stands before words, its article made to fit them."""
    article = _ARTICLE.search(before)
    if not article or not words[:1].isalnum():
        return before
    fit = "an" if _sounds_open(words) else "a"
    fit = fit.capitalize() if article[1][0].isupper() else fit
    return before[: article.start()] + fit + article[2]


def _is_capital(before: str, words: str) -> bool:
    """Whether a capital is no proper noun's: where a sentence begins, or where every word has one, as in a title."""
    last, found = before.split()[-1:], words.split()[-1:]
    if not last or last[0].endswith((".", "!", "?", ":")):
        return True
    return not last[0][0].islower() and bool(found) and found[0][0].isupper()


def _sounds_open(words: str) -> bool:
    return bool(_VOWEL.match(words) or _SILENT.match(words))


def _without(before: str, after: str) -> str:
    """What is left around deleted words, with one space or none between, and a capital where a sentence begins."""
    begins = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    after = after.lstrip(" ,") if begins else after
    if begins and after:
        after = after[0].upper() + after[1:]
    if after[:1] in {",", ".", ";", ":", "!", "?", ""}:
        before = before.rstrip()
    elif before.endswith(" ") or not before:
        after = after.lstrip(" ")
    return before + after


def _rewritten(posting: Posting, place: Place, write: Callable[[str], str]) -> Posting:
    if place.part == "title":
        return _titled(posting, write(posting.title))
    if place.part == "facts":
        return _stated(posting, "facts", place.field, write(getattr(posting.facts, place.field)))
    line = _line(posting, place)
    if line is None:
        return posting
    text = write(line.text).strip()
    return _with_line(posting, place, text=text) if text else _with_line(posting, place, chosen=False)


def _line(posting: Posting, place: Place) -> Line | None:
    lines = posting.sections.of(place.section) if place.section else ()
    return lines[place.line] if place.line is not None and place.line < len(lines) else None


def _with_line(posting: Posting, place: Place, **changes: object) -> Posting:
    line = _line(posting, place)
    if line is None or place.section is None or place.line is None:
        return posting
    lines = list(posting.sections.of(place.section))
    try:
        lines[place.line] = Line.model_validate({**line.model_dump(), **changes})
    except pydantic.ValidationError:  # it would be longer than a line can be
        return posting
    return posting.with_lines(place.section, tuple(lines))


def _titled(posting: Posting, title: str) -> Posting:
    try:
        held = Posting.model_validate({"title": title})
    except pydantic.ValidationError:
        return posting
    return posting.model_copy(update={"title": held.title})


def _moved(posting: Posting, place: Place, to: SectionId) -> Posting:
    line = _line(posting, place)
    if line is None or place.section is None or len(posting.sections.of(to)) >= MOST_LINES:
        return posting
    kept = tuple(one for number, one in enumerate(posting.sections.of(place.section)) if number != place.line)
    return _added(posting.with_lines(place.section, kept), to, line)


def _added(posting: Posting, section: SectionId, line: Line) -> Posting:
    lines = posting.sections.of(section)
    is_there = any(one.chosen and one.text == line.text for one in lines)
    return posting if is_there or len(lines) >= MOST_LINES else posting.with_lines(section, (*lines, line))


def _stated(posting: Posting, model: str, field: str, value: object) -> Posting:
    """The posting with one field of facts, listing or review set; as it was if it can't hold the value."""
    held = getattr(posting, model)
    try:
        stated = type(held).model_validate({**held.model_dump(), field: value})
    except pydantic.ValidationError:
        return posting
    return posting.model_copy(update={model: stated})
