"""Two people, one draft: both texts are shown, and nothing is lost whichever is kept."""

import re

import pytest

from tests.web.audit import AuditingClient, audit, fields
from tests.web.drafting import Drafting


@pytest.fixture
def other(full: Drafting) -> Drafting:
    """The same draft, open in another browser."""
    return Drafting(AuditingClient(full.client.app), full.id)


def conflict(draft: Drafting, do: str = "save") -> str:
    return draft.submit(do, status=409).text


def shown(page: str) -> list[str]:
    """The two texts of the page: mine, and what was saved."""
    return ["".join(map(str, text.itertext())) for text in audit(page).iter("pre")]


def marked(page: str) -> list[list[str]]:
    """What is marked in each of the two texts."""
    return [[str(mark.text) for mark in text.iter("mark")] for text in audit(page).iter("pre")]


def keep_mine(draft: Drafting, page: str) -> None:
    draft.client.post(draft.address, fields(page), 303, follow=False)
    draft.open()


def test_both_texts_are_shown_and_nothing_is_saved(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs", company="Acme & <Co>").submit()
    mine, theirs = shown(conflict(full.set(title="Mine", benefits__new="Free {{7*7}}")))
    assert mine.startswith("Mine\n====\n")
    assert "- Free {{7*7}}" in mine
    assert theirs.startswith("Theirs\n======\n\nAcme & <Co>\n")
    assert full.posting.title == "Theirs"
    assert full.draft.version == 2


def test_what_differs_is_marked(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs").submit()
    mine, theirs = marked(conflict(full.set(title="Mine", hours="<40>")))
    assert mine == ["Mine", "====", "Hours:      <40>"]
    assert theirs == ["Theirs", "======", "Hours:      <hours XXX>"]


def test_mine_is_kept_whole(full: Drafting, other: Drafting) -> None:
    keys = full.keys("responsibilities")
    other.set(title="Theirs", hours="40").tick("responsibilities").submit()
    full.set(
        title="Mine", company="Acme", benefits__new="Free\nFridays", left_out=["hours"], pay_low="5", currency="EUR"
    )
    full.write("responsibilities", keys[0], "herd\ncats").tick("responsibilities", keys[0], keys[2])
    page = conflict(full)
    keep_mine(full, page)
    assert full.posting.title == "Mine"
    assert (full.posting.facts.company, full.posting.facts.left_out) == ("Acme", ("hours",))
    assert full.posting.facts.pay
    assert full.ticked("responsibilities") == [keys[0], keys[2]]
    assert full.lines("responsibilities")[0] == "herd\ncats"
    assert full.lines("benefits")[-2:] == ["Free", "Fridays"]
    assert full.posting.facts.hours == ""
    assert full.draft.version == 3


def test_what_is_kept_is_what_was_shown(full: Drafting, other: Drafting) -> None:
    """An action that was asked for with the save belongs to it."""
    other.set(title="Theirs").submit()
    second = full.keys("responsibilities")[1]
    page = conflict(full.set(title="Mine"), f"up:responsibilities:{second}")
    keep_mine(full, page)
    assert full.keys("responsibilities")[0] == second
    assert shown(page)[0] == full.exported("txt").decode()


def test_theirs_is_kept_by_going_back_to_the_builder(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs").submit()
    link = re.search(r'href="([^"]+)">Keep the saved one', conflict(full.set(title="Mine")))
    assert link
    assert link[1] == full.address
    full.open()
    assert full.form["title"] == ["Theirs"]


def test_a_third_save_meanwhile_is_a_conflict_again(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs").submit()
    page = conflict(full.set(title="Mine"))
    other.set(title="Theirs again").submit()
    again = full.client.post(full.address, fields(page), 409).text
    assert shown(again)[1].startswith("Theirs again\n")
    keep_mine(full, again)
    assert full.posting.title == "Mine"


def test_what_was_not_understood_is_kept_too(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs").submit()
    keep_mine(full, conflict(full.set(pay_low="forty")))
    assert full.form["pay_low"] == ["forty"]
    assert "pay_low" in full.faults()


def test_an_export_that_meets_a_conflict_is_no_file(full: Drafting, other: Drafting) -> None:
    other.set(title="Theirs").submit()
    page = conflict(full.set(title="Mine"), "export:docx")
    assert len(shown(page)) == 2
    keep_mine(full, page)
    assert full.posting.title == "Mine"


def test_saving_the_same_in_two_windows_is_no_conflict(full: Drafting, other: Drafting) -> None:
    other.set(title="Same").submit()
    full.set(title="Same").submit()
    assert (full.draft.version, full.posting.title) == (2, "Same")
