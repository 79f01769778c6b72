"""Every shipped file is there, loads, and is written and typeset with care."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Snippet
from tests.snippets.parts import COMPARISONS, FOLDER, ROLES, SECTIONS, WAGES

FILES = sorted(FOLDER.rglob("*.toml"))

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def in_folders(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """The names of all files, without their endings, by the folder that they lie in."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found[path.parent.name] = (*found.get(path.parent.name, ()), path.stem)
    return found


def test_twenty_one_roles_four_sections_sixteen_comparisons_and_one_survey_of_wages_are_there() -> None:
    """Nothing below is tested if nothing is found; so this fails first."""
    assert in_folders(FOLDER) == {"roles": ROLES, "sections": SECTIONS, "comparisons": COMPARISONS, "wages": WAGES}
    assert [len(names) for names in (ROLES, SECTIONS, COMPARISONS, WAGES)] == [21, 4, 16, 1]
    assert len(FILES) == 41


@each_file
def test_a_file_loads_under_its_own_name(path: Path, library: Library) -> None:
    held: Mapping[str, Sequence[str]] = {
        "roles": [role.id for role in library.roles],
        "sections": [section.id for section in library.shared],
        "comparisons": [verdict.id for verdict in library.verdicts],
    }
    assert path.stem in held[path.parent.name]
    assert tomllib.loads(path.read_text(encoding="utf-8")).get("id", path.stem) == path.stem


def test_the_survey_of_wages_is_read(library: Library) -> None:
    assert library.wages.month
    assert library.wages.of("11-3051") is not None


# Typography and words


def carelessly_set(text: str) -> list[str]:
    """What is wrong with the typography of a file."""
    return [
        *re.findall(r"[^\W\d_]'[^\W\d_]", text),
        *(line for line in text.splitlines() if len(line) > 300),
        *re.findall(r"[ \t]+$", text, re.MULTILINE),
        *re.findall(r"\w  \w|\.\.\.| - ", text),
    ]


@pytest.mark.parametrize("defect", ["don't", "x" * 301, "end \nnext", "two  blanks", "and so on...", "a - b"])
def test_careless_typography_is_found(defect: str) -> None:
    assert carelessly_set("Fine.\n" + defect) != []
    assert carelessly_set("don’t – a‑b … = 'literal'\n" + "x" * 300) == []


@each_file
def test_a_file_is_typeset_with_care(path: Path) -> None:
    assert carelessly_set(path.read_text(encoding="utf-8")) == []


_WORN = r"rockstars?|ninjas?|gurus?|wizards?|synerg\w+|leverag\w+|fast[- ]paced|dynamic|best[- ]in[- ]class|driven"
_FLATTERING = r"passionate|world[- ]class|cutting[- ]edge|self[- ]starters?|team players?|hit the ground running"
_GENDERED = r"he|she|his|hers?|him|guys|\w*manpower|chairm[ae]n|salesm[ae]n|foreman|craftsm[ae]n|workmanlike"
_OF_PERSONS = r"young|youthful|energetic|mature|native|recent graduates?|able[- ]bodied|physically fit"
_AMERICAN = r"organiz\w+|optimiz\w+|programs? and procedures|colors?|centers?|labor|judgment"
_UNWELCOME = re.compile(rf"\b(?:{_WORN}|{_FLATTERING}|{_GENDERED}|{_OF_PERSONS}|{_AMERICAN})\b", re.IGNORECASE)


def unwelcome(text: str) -> list[str]:
    """Clichés of job advertisements, words that shut somebody out, and spelling from across the ocean."""
    return _UNWELCOME.findall(text)


@pytest.mark.parametrize(
    "word", ["Rockstar", "fast-paced", "driven", "synergies", "his", "She", "chairman", "young", "organization"]
)
def test_an_unwelcome_word_is_found(word: str) -> None:
    assert unwelcome(f"We want a {word} here.") == [word]
    assert unwelcome("There the history of this driver, a colourful organisation, was heard by others.") == []


@each_file
def test_a_file_has_no_cliche_and_shuts_nobody_out(path: Path) -> None:
    assert unwelcome(path.read_text(encoding="utf-8")) == []


# The shared sections


def shared(library: Library, section_id: str) -> dict[str, Snippet]:
    (file,) = (file for file in library.shared if file.id == section_id)
    return {snippet.id: snippet for snippet in file.snippets}


def test_statements_of_equal_opportunity_are_locked_and_only_the_short_one_is_ticked(library: Library) -> None:
    statements = shared(library, "equal-opportunity")
    assert all(one.locked for one in statements.values())
    assert [one.id for one in statements.values() if one.default] == ["eeo-short", "accommodation"]
    assert "US federal contractor" in statements["eeo-us-federal-contractor"].words("infinitive")
    assert "<contact XXX>" in statements["accommodation"].words("infinitive")


def test_how_to_apply_names_where_and_until_when_in_lines_of_their_own(library: Library) -> None:
    """A job without a closing date has that line unticked, and no more."""
    usual = [one.words("infinitive") for one in shared(library, "how-to-apply").values() if one.default]
    assert [text for text in usual if "<contact XXX>" in text and "<closing date XXX>" not in text] != []
    assert [text for text in usual if "<closing date XXX>" in text and "<contact XXX>" not in text] != []


def test_benefits_ask_for_their_figures(library: Library) -> None:
    benefits = shared(library, "benefits")
    assert len(benefits) >= 6
    assert sum(" XXX>" in one.words("infinitive") for one in benefits.values()) >= 5
