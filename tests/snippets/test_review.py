"""The library obeys: every shipped snippet passes the review that it helps people to pass."""

from collections.abc import Collection, Iterator, Mapping
from typing import get_args

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, Role, SectionId
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Line, Look, Posting
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY
from jdbuilder.review.finding import Finding
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules
from tests.snippets.parts import ROLES

FORMS: tuple[Form, ...] = get_args(Form)
SECTIONS: tuple[SectionId, ...] = get_args(SectionId)
NOT_YET: Mapping[str, str] = {
    "unfilled": "a snippet’s placeholders are for the user to fill",
    "metric-target": "what is to be reached is for the user to say",
}
"""Rules about what only a finished ad can have, each with its reason."""
WHOLE: Mapping[str, str] = {
    "ad-length": "a line alone is no ad",
    "section-balance": "a line alone has no other sections to weigh it against",
    "no-flexibility": "a line alone can’t say everything",
}
"""Rules about an ad as a whole, which say nothing of a snippet alone, each with its reason."""

each_role = pytest.mark.parametrize("role_id", ROLES)
each_form = pytest.mark.parametrize("form", FORMS)


def said_of(posting: Posting, library: Library, besides: Collection[str] = NOT_YET) -> list[str]:
    """What the rules but these find in a posting."""
    reading = Reading(posting, library, DAY)
    return [shown(one) for rule in rules().values() if rule.id not in besides for one in findings_of(rule, reading)]


def shown(one: Finding) -> str:
    return f"{one.rule} at {one.place.part}: {one.quote or one.message!r} in {one.text!r}"


@each_form
@each_role
def test_a_role_in_full_passes_the_review(role_id: str, form: Form, library: Library) -> None:
    posting = assemble.full(library, library.role(role_id), Look(form=form))
    assert said_of(posting, library) == []


def alone(library: Library, role: Role | None, form: Form) -> Iterator[Posting]:
    """A posting for each snippet on offer, in which it is the section’s only line."""
    for section in SECTIONS:
        for snippet in library.offers(role, section):
            lines: tuple[Line, ...] = (assemble.copied(snippet, form).model_copy(update={"locked": False}),)
            yield assemble.empty(role).with_lines(section, lines)


@each_form
@each_role
def test_every_snippet_of_a_role_passes_the_review(role_id: str, form: Form, library: Library) -> None:
    postings = list(alone(library, library.role(role_id), form))
    assert len(postings) > 30
    assert [said for posting in postings for said in said_of(posting, library, {*NOT_YET, *WHOLE})] == []


def test_a_snippet_that_does_not_pass_is_found(library: Library) -> None:
    line = Line(text="You are a self-starter in a fast-paced team.")
    posting = assemble.empty(library.role(ROLES[0])).with_lines("opening", (line,))
    said_of_it = said_of(posting, library, {*NOT_YET, *WHOLE})
    assert [said.partition(" at ")[0] for said in said_of_it] == ["person-cliches", "pressure"]


def test_every_exception_is_a_rule_and_has_its_reason() -> None:
    assert {*NOT_YET, *WHOLE} <= set(rules())
    assert all((*NOT_YET.values(), *WHOLE.values()))
