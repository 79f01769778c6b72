"""What the builder knows of roles: their pay beside one's own, two jobs in one posting, lines brought from another."""

from urllib.parse import parse_qs, urlsplit

from jdbuilder.library.library import Library
from jdbuilder.posting import borrow
from jdbuilder.posting.model import Line
from tests.web.drafting import Drafting

OTHER = "operations-manager"
BROUGHT = "hire-train-and-review"


def said(draft: Drafting, place: str) -> str:
    """The text of a part of the page."""
    found = draft.tree().find(f".//div[@id='{place}']")
    assert found is not None
    return " ".join("".join(map(str, found.itertext())).split())


# Pay


def test_the_pay_of_the_postings_state_stands_beside_the_pay_fields(plant: Drafting) -> None:
    assert said(plant, "pay-figures").startswith("What similar work pays in the United States: half earn more than $")
    plant.set(place="Austin, TX").submit()
    assert said(plant, "pay-figures").startswith("What similar work pays in Texas: half earn more than $")
    assert "Industrial Production Managers, Texas" in said(plant, "pay-figures")
    facts = plant.tree().find(".//section[@id='section-facts']")
    assert facts is not None
    assert facts.find(".//div[@id='pay-figures']") is not None


def test_figures_are_never_filled_in(plant: Drafting) -> None:
    plant.set(place="Austin, TX").submit()
    assert plant.posting.facts.pay is None
    assert plant.form["pay_low"] == plant.form["pay_high"] == [""]
    assert "130" not in plant.exported("txt").decode()


def test_figures_in_dollars_do_not_stand_beside_another_currency(plant: Drafting) -> None:
    plant.set(place="Austin, TX", pay_low="40000", currency="EUR").submit()
    assert said(plant, "pay-figures") == ""
    plant.set(currency="USD").submit()
    assert "Texas" in said(plant, "pay-figures")


def test_a_posting_from_scratch_has_no_figures(scratch: Drafting) -> None:
    scratch.set(place="Austin, TX").submit()
    assert said(scratch, "pay-figures") == ""


# Two jobs


def test_two_jobs_are_told_with_their_lines_and_the_comparison(mixture: Drafting) -> None:
    notice = said(mixture, "mixed")
    assert notice.startswith("6 lines: 3 are a Production Manager’s, 3 a Product Manager’s. One job, or two?")
    mine, theirs = mixture.lines("responsibilities")[:3], mixture.lines("responsibilities")[3:]
    assert [line for line in theirs if line not in notice] == []
    assert [line for line in mine if line in notice] == []
    link = mixture.tree().find(".//div[@id='mixed']//a")
    assert link is not None
    address = urlsplit(str(link.get("href")))
    assert (address.path, parse_qs(address.query)["role"]) == ("/compare", ["production-manager", "product-manager"])


def test_one_job_is_not_told_to_be_two(full: Drafting, plant: Drafting) -> None:
    assert said(full, "mixed") == said(plant, "mixed") == ""


def test_the_notice_goes_with_the_lines_that_it_names(mixture: Drafting) -> None:
    mixture.tick("responsibilities", *mixture.ticked("responsibilities")[:3]).submit()
    assert said(mixture, "mixed") == ""
    assert len(mixture.lines("responsibilities")) == 3


def test_the_notice_keeps_nobody_from_exporting(mixture: Drafting) -> None:
    assert mixture.lines("responsibilities")[-1] in " ".join(mixture.exported("md").decode().split())


# Lines brought from another role


def words(library: Library, form: str) -> str:
    duty = next(one for one in library.role(OTHER).responsibilities if one.id == BROUGHT)
    return duty.words("gerund" if form == "gerund" else "infinitive")


def line(draft: Drafting) -> Line:
    return next(one for one in draft.stored("responsibilities") if one.snippet == BROUGHT)


def on_paper(draft: Drafting, library: Library) -> bool:
    return words(library, "infinitive") in " ".join(draft.exported("md").decode().split())


def test_a_line_that_was_brought_keeps_its_snippet(borrower: Drafting, library: Library) -> None:
    borrower.submit()
    assert line(borrower).text == words(library, "infinitive")
    assert BROUGHT in borrower.ticked("responsibilities")
    assert on_paper(borrower, library)


def test_a_line_that_was_brought_is_set_back_to_the_librarys_words(borrower: Drafting, library: Library) -> None:
    borrower.write("responsibilities", BROUGHT, "herd cats").submit()
    assert borrower.edited("responsibilities") == [BROUGHT]
    borrower.submit(f"reset:responsibilities:{BROUGHT}")
    assert line(borrower).text in {one.words("infinitive") for one in library.snippets(BROUGHT)}
    assert borrower.edited("responsibilities") == []


def test_a_line_that_was_brought_is_reworded_with_the_others(borrower: Drafting, library: Library) -> None:
    borrower.set(form="gerund").submit()
    assert line(borrower).text == words(library, "gerund")
    borrower.set(form="infinitive").submit()
    assert line(borrower).text == words(library, "infinitive")


def test_a_line_that_was_brought_is_unticked_and_ticked_again(borrower: Drafting, library: Library) -> None:
    """The role itself doesn't offer it, and so it has to stay in sight."""
    keys = borrower.ticked("responsibilities")
    borrower.tick("responsibilities", *(key for key in keys if key != BROUGHT)).submit()
    assert BROUGHT in borrower.keys("responsibilities")
    assert not line(borrower).chosen
    assert not on_paper(borrower, library)
    borrower.tick("responsibilities", *keys).submit()
    assert line(borrower).chosen
    assert on_paper(borrower, library)


def test_a_line_that_was_brought_is_removed_for_good(borrower: Drafting) -> None:
    assert f'value="remove:responsibilities:{BROUGHT}"' in borrower.page
    borrower.submit(f"remove:responsibilities:{BROUGHT}")
    assert BROUGHT not in borrower.keys("responsibilities")


def test_a_line_that_was_brought_is_removed_by_emptying_it(borrower: Drafting) -> None:
    borrower.write("responsibilities", BROUGHT, " ").submit()
    assert BROUGHT not in borrower.keys("responsibilities")


def test_every_kind_of_line_is_brought_and_stays(borrower: Drafting, library: Library) -> None:
    before = borrower.posting.sections
    borrower.submit()
    assert borrower.posting.sections == before
    for section in borrow.BORROWED:
        assert borrower.edited(section) == []
