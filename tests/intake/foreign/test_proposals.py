"""The role of an ad is found by its title and its duties; lines get their nearest snippets."""

import pytest

from jdbuilder.intake.foreign.proposals import MOST, proposals, role_of
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Line, Posting, Sections

PRESS = "Troubleshoot machine breakdowns, material shortages and quality problems"
STUDIO = "Write project briefs and see that they reach everyone"


@pytest.mark.parametrize(
    ("title", "duties", "role"),
    [
        ("Senior Product Manager, Billing", [], "product-manager"),
        ("Production Manager", [PRESS], "production-manager"),
        ("Production Manager", [STUDIO], "studio-production-manager"),
        ("IT Support Technician (m/f/d)", [], "it-technician"),
        ("Nurse", ["Care for patients"], None),
        ("Wizard", [PRESS], None),
    ],
)
def test_a_role_is_found_by_title_and_duties(title: str, duties: list[str], role: str | None, library: Library) -> None:
    found = role_of(title, duties, library)
    assert (found.id if found else None) == role


def test_a_role_is_found_by_its_duties_alone_where_they_are_clear(library: Library, studio_duties: list[str]) -> None:
    found = role_of("Wizard", studio_duties, library)
    assert found is not None
    assert found.id == "studio-production-manager"


@pytest.fixture
def studio_duties(library: Library) -> list[str]:
    return [duty.gerund for duty in library.role("studio-production-manager").responsibilities]


def test_lines_get_at_most_three_snippets_the_nearest_first(library: Library) -> None:
    lines = (Line(text=PRESS), Line(text="Zzz"))
    posting = Posting(title="x", sections=Sections(opening=lines, responsibilities=lines))
    (found,) = proposals(posting, library, None)
    assert (found.section, found.line) == ("responsibilities", 0)
    assert found.snippets[0][0] == "solve-production-problems"
    assert len(found.snippets) <= MOST
    assert [near for _, near in found.snippets] == sorted((near for _, near in found.snippets), reverse=True)


def test_a_paragraph_gets_the_snippets_of_its_sentences(library: Library) -> None:
    text = "Ring us whenever you like, day or night. If you don’t bring every line we ask for, apply all the same."
    posting = Posting(title="x", sections=Sections(apply=(Line(text=text),)))
    (found,) = proposals(posting, library, None)
    assert found.snippets[0][0] == "apply-not-every-line"
