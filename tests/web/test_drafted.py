"""A draft for the builder's templates: each thing is made once, and anew as soon as what it is made from is another."""

import re
from datetime import date
from typing import Any

import pytest
from flask import Flask

from jdbuilder.kit.model import Kit
from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Posting
from jdbuilder.render import coverage
from jdbuilder.web import drafted
from jdbuilder.web.draft_form import DraftForm
from jdbuilder.web.services import services
from tests.web.drafting import Drafting

CHEF = Posting(title="Chef")


@pytest.fixture
def forms(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The forms that are made meanwhile."""
    made: list[object] = []
    make = DraftForm.__init__

    def noted(form: DraftForm, *arguments: Any) -> None:
        made.append(form)
        make(form, *arguments)

    monkeypatch.setattr(DraftForm, "__init__", noted)
    return made


def section(draft: Drafting) -> str:
    """The duties, as the page shows them."""
    return draft.page.partition('data-section="responsibilities"')[2].partition("</section>")[0]


def test_a_posting_is_reviewed_once(app: Flask) -> None:
    with app.test_request_context():
        assert drafted.reviewed(CHEF) is drafted.reviewed(Posting(title="Chef"))
        assert drafted.reviewed(CHEF) is not drafted.reviewed(Posting(title="Cook"))


def test_it_is_reviewed_anew_on_another_day_and_beside_another_kit(app: Flask) -> None:
    with app.test_request_context():
        today = drafted.reviewed(CHEF)
        app.config["DAY"] = date(2031, 1, 2)
        assert drafted.reviewed(CHEF).day == date(2031, 1, 2) != today.day
        del app.config["DAY"]
        services().store.kit.save(1, Kit(about=("We are Acme.",)))
    with app.test_request_context():
        assert drafted.reviewed(CHEF) is not today


def test_a_save_without_fault_makes_one_form(full: Drafting, forms: list[object]) -> None:
    full.json(title="Head of Production")
    assert len(forms) == 1


def test_a_save_with_a_fault_shows_it_in_a_form_of_its_own(full: Drafting, forms: list[object]) -> None:
    news: Any = full.json(pay_low="forty")
    assert "pay_low" in news["faults"]
    assert len(forms) == 2
    news = full.json(pay_low="40000")
    assert news["faults"] == {}


def test_a_section_is_drawn_anew_for_another_line_a_fault_and_a_finding(full: Drafting) -> None:
    key = full.keys("responsibilities")[0]
    shown = []
    for text in ("Plan the week", "Be a rockstar", "x" * 10_001, "Plan the week"):
        full.write("responsibilities", key, text).json()
        full.open()
        shown.append(section(full))
    assert shown[0] == shown[3]
    assert ["“rockstar”" in one for one in shown] == [False, True, True, False]  # of what is faulty nothing is kept
    assert ["aria-invalid" in one for one in shown] == [False, False, True, False]


def test_a_section_is_drawn_anew_where_only_what_was_found_in_it_is_another(full: Drafting) -> None:
    full.write("responsibilities", full.keys("responsibilities")[0], "Be a ninja or a guru").submit()
    before = section(full)
    found = re.search(r'value="waive:(\w+)"', before.partition("“ninja”")[2])
    assert found
    full.set(**{f"reason-{found[1]}": "It is a dojo"}).submit(f"waive:{found[1]}")
    assert "Be a ninja or a guru" in section(full)
    assert "“ninja”" not in section(full)


def test_a_page_is_not_kept_unless_all_its_characters_are_known(
    full: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.json()
    for known, said in ((False, ()), (True, ("No font here has it.",))):
        monkeypatch.setattr(coverage, "is_known", lambda _, known=known: known)
        monkeypatch.setattr(coverage, "sentences", lambda _, said=said: said)
        full.open()
        assert ("No font here has it." in full.page) == known
    monkeypatch.setattr(coverage, "sentences", lambda _: ())
    full.open()
    assert "No font here has it." in full.page


def test_the_library_offers_each_section_its_rows(library: Library, app: Flask) -> None:
    posting = assemble.full(library, library.role("production-manager"))
    with app.test_request_context():
        store = services().store
        shown = drafted.context(store.create(posting))
    assert {name: len(view["keys"]) for name, view in shown["views"].items()} == {
        name: len(posting.sections.of(name)) for name in shown["views"]
    }
