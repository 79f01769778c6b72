"""Two ways in: everything usual ticked, or nothing yet."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, Metric, Role
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Line, Look, Sections
from jdbuilder.posting.sections import SECTIONS


def test_the_empty_posting_has_the_roles_title_and_no_line(studio: Role) -> None:
    posting = assemble.empty(studio)
    assert (posting.role, posting.title) == ("studio-production-manager", "Production Manager")
    assert posting.sections == Sections()


def test_a_posting_without_a_role_has_a_title_to_write_over() -> None:
    assert (assemble.empty(None).role, assemble.empty(None).title) == (None, "Job title")


@pytest.mark.parametrize("role_id", ["studio-production-manager", "operations-manager", None])
def test_the_full_draft_has_every_usual_line_and_no_other(library: Library, role_id: str | None) -> None:
    role = library.find(role_id)
    posting = assemble.full(library, role)
    for section in SECTIONS:
        usual = [snippet.id for snippet in library.offers(role, section.id) if snippet.default]
        assert [line.snippet for line in posting.sections.of(section.id)] == usual
        assert all(line.chosen for line in posting.sections.of(section.id))
    assert any(not snippet.default for snippet in library.offers(role, "benefits"))


@pytest.mark.parametrize(("form", "word"), [("infinitive", "Write"), ("gerund", "Writing")])
def test_duties_are_copied_in_the_form_of_the_look(library: Library, studio: Role, form: Form, word: str) -> None:
    posting = assemble.full(library, studio, Look(form=form, paper="letter"))
    assert posting.look == Look(form=form, paper="letter")
    assert posting.sections.responsibilities[1].text.startswith(f"{word} project briefs and")


def test_a_metric_brings_its_target_and_a_statement_its_lock(library: Library, studio: Role) -> None:
    posting = assemble.full(library, studio)
    targets = {line.snippet: line.target for line in posting.sections.metrics}
    assert targets["schedule-variance"] == "within ±5 % per quarter"
    assert targets["productivity"] == ""
    assert [line.locked for line in posting.sections.equal_opportunity] == [True, True]
    assert not any(line.locked for line in posting.sections.responsibilities)


def test_a_copied_line_keeps_the_snippets_id() -> None:
    metric = Metric(id="roi", name="Return", definition="what comes back", target="≥ 2", period="a year")
    line = Line(text="Return: what comes back", snippet="roi", target="≥ 2 a year")
    assert assemble.copied(metric, "gerund") == line
