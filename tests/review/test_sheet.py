"""The evidence sheet says all that a review found and on what it rests, in every format, with nothing empty."""

from collections.abc import Callable, Iterable

import pytest
from pypdfium2 import PdfDocument

from jdbuilder.library.library import Library
from jdbuilder.outline import Bullets, Facts, Heading, Outline, Paragraph, Table, Title
from jdbuilder.posting.model import Posting
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report, review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.law.checklist import laws
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.mend import waived
from jdbuilder.review.sheet import sheet
from jdbuilder.review.texts import parts_in_words
from tests.checkers import pdf, word
from tests.render.readers import READERS

HEROES = ad(
    "Coding ninja",
    {"company": "Acme & Söhne <Berlin>", "workplace": "remote", "other_pay": "A bonus"},
    listing={"applicants_in": ["US-CO", "CA-ON", "DE"]},
    review={"employees": 1400},
    opening=["A rockstar of <company XXX>\n\nwith no | pipes"],
    must_haves=["A guru", "10+ years of experience", "A native English speaker"],
    benefits=["Competitive salary"],
)
POSTINGS = {"heroes": HEROES, "bare": ad("Baker"), "hostile": ad("<b>*x*</b> ninja", {"company": "# a | b"})}


def _reviewed(posting: Posting, library: Library) -> tuple[Report, Outline]:
    report = review(posting, library, DAY)
    return report, sheet(posting, report)


def _stands(library: Library) -> tuple[Report, Outline]:
    """The heroes, of which one was let stand."""
    first = next(one for one in review(HEROES, library, DAY).findings if one.rule == "hero-words")
    return _reviewed(waived(HEROES, first, "Our readers like it"), library)


def _headings(document: Outline) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def _tables(document: Outline, first: str) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table) and block.head[0] == first]


def _texts(tables: Iterable[Table]) -> list[str]:
    return [text for table in tables for row in table.rows for cell in row for text in cell.words()]


@pytest.mark.parametrize("name", POSTINGS)
def test_every_finding_stands_with_its_words_rule_and_remedies(name: str, library: Library) -> None:
    report, document = _reviewed(POSTINGS[name], library)
    texts = _texts(_tables(document, "Where"))
    rows = [row for table in _tables(document, "Where") for row in table.rows]
    assert len(rows) == len(report.findings)
    for one in report.findings:
        assert f"{rules_.rules()[one.rule].name}: {one.message}" in texts
        assert not one.quote or f"“{one.quote}”" in texts
        assert all(any(text.startswith(remedy.said) for text in texts) for remedy in one.remedies)


def test_findings_are_grouped_the_gravest_first(library: Library) -> None:
    report, document = _reviewed(HEROES, library)
    known = ["Law", "Exclusion", "Clarity", "Style"]
    assert [one for one in _headings(document) if one in known] == [
        one
        for one in known
        if report.counts()[one.casefold()]  # type: ignore[index]
    ]


def test_what_was_let_stand_is_there_with_its_reason(library: Library) -> None:
    report, document = _stands(library)
    assert len(report.waived) == 1
    assert "What was let stand" in _headings(document)
    (table,) = (one for one in _tables(document, "Where") if "Why it stands" in one.head)
    assert [row[2].words() for row in table.rows] == [("Our readers like it",)]
    assert "1 more was let stand" in " ".join(document.words())
    assert "What was let stand" not in _headings(_reviewed(HEROES, library)[1])


def test_each_place_has_its_duties_answers_and_dates(library: Library) -> None:
    report, document = _reviewed(HEROES, library)
    said = "\n".join(document.words())
    assert {"US-CO", "CA-ON"} <= {one.law.place for one in report.places}
    assert NO_ADVICE in said
    for one in report.places:
        assert any(one.law.name in text for text in said.split("\n"))
        assert all(item.duty.asks[1:] in said and item.answered.why in said for item in one.items)
    assert said.count("to be checked again by") == len(report.places)
    assert len(_tables(document, "Asked for")) == sum(bool(one.items) for one in report.places)


def test_an_ad_of_no_place_says_so(library: Library) -> None:
    report, document = _reviewed(ad("Baker"), library)
    assert report.places == ()
    said = [*document.words()]
    assert "The ad names no place whose law on job ads we know." in said
    assert NO_ADVICE in said


def near_to(line: str, told: list[str]) -> list[str]:
    """A line and those just after it."""
    return told[told.index(line) :][:5]


def test_a_rule_that_found_something_stands_once_in_full_and_any_other_by_its_name(library: Library) -> None:
    report, document = _stands(library)
    told = [text for block in document.blocks for text in block.words()]
    named = [row[0].items[0].text for table in _tables(document, "Rule") for row in table.rows]
    said = {one.rule for one in (*report.findings, *(finding for finding, _ in report.waived))}
    assert said
    for rule in rules_.rules().values():
        assert named.count(rule.name) == (rule.id in said)
        if rule.id not in said:
            assert sum(rule.name in text for text in told) >= 1
            continue
        (line,) = (text for text in told if rule.reason.rstrip(".") in text)
        near = near_to(line, told)
        assert all(any(source.name in text for text in near) for source in rule.sources)
        assert any(rule.exclusions in text for text in near)
        assert any(parts_in_words(rule.scope)[1:] in text for text in near)
        addresses = [source.address for source in rule.sources if source.address]
        assert all(any(address in text for text in told) for address in addresses)


def test_rules_that_found_nothing_are_named_by_severity_and_no_more(library: Library) -> None:
    report, document = _stands(library)
    told = "\n".join(document.words())
    said = {one.rule for one in (*report.findings, *(one for one, _ in report.waived))}
    below = document.blocks[document.blocks.index(Heading("Rules that found nothing", 2)) + 1]
    assert isinstance(below, Bullets)
    for item in below.items:
        of = [one for one in rules_.rules().values() if one.severity == item.name.casefold() and one.id not in said]
        assert item.text == f"{'; '.join(one.name for one in of)}."
    assert sum(len(item.text.split("; ")) for item in below.items) == len(rules_.rules()) - len(said)
    assert not [one.id for one in rules_.rules().values() if one.id not in said and one.reason in told]
    assert "the page of rules" in told


def test_the_law_goes_before_what_was_found(library: Library) -> None:
    headings = _headings(_reviewed(HEROES, library)[1])
    assert headings.index("What the law asks of the ad") < headings.index("What was found") < headings.index("Style")


@pytest.mark.fonts
def test_the_sheet_of_a_small_ad_is_short(library: Library, look: Look) -> None:
    small = ad("Cook", must_haves=["A rockstar", "10+ years of experience"], benefits=["Competitive salary"])
    assert len(PdfDocument(to.to(_reviewed(small, library)[1], "pdf", look))) <= 4


def test_it_says_when_and_how_much_was_reviewed(library: Library) -> None:
    report, document = _reviewed(HEROES, library)
    (facts,) = (block for block in document.blocks if isinstance(block, Facts))
    assert dict(facts.rows) == {
        "Company": "Acme & Söhne <Berlin>",
        "Reviewed on": "22 November 2026",
        "Words": str(report.words),
        "Rules": f"{len(rules_.rules())}, all applied",
        "Places": dict(facts.rows)["Places"],
        "Employees": "1,400, as you told us",
    }
    assert document.blocks[0] == Title("Review of Coding ninja")
    assert (document.name, document.title) == ("review-of-coding-ninja-acme-sohne-berlin", "Review of Coding ninja")
    assert not document.carries_record
    assert not document.record


def test_a_law_that_is_to_be_checked_again_says_so(library: Library) -> None:
    late = max(law.review_by for law in laws().values()).replace(year=2090)
    document = sheet(HEROES, review(HEROES, library, late))
    assert any(heading.startswith("Colorado: check again") for heading in _headings(document))
    opening = document.blocks[1].words()[0]
    assert "Colorado" in opening.partition("is too old to rely on")[2]
    assert "is there" not in opening


def test_the_opening_says_what_came_of_the_law_of_each_place(library: Library) -> None:
    report, document = _reviewed(HEROES, library)
    opening = document.blocks[1].words()[0]
    for one in report.places:
        assert (one.law.name in opening) == (one.status in {"missing", "unclear", "met"})


@pytest.mark.parametrize("name", POSTINGS)
def test_nothing_in_it_is_empty_and_no_heading_leads_to_nothing(name: str, library: Library) -> None:
    _, document = _reviewed(POSTINGS[name], library)
    for block in document.blocks:
        assert all(text.strip() for text in block.words())
        assert not isinstance(block, Table | Bullets) or block.words()
        assert not isinstance(block, Table) or all(row[0].items and row[-1].items for row in block.rows)
    for block, below in zip(document.blocks, (*document.blocks[1:], Heading("end")), strict=True):
        if isinstance(block, Heading):
            assert not isinstance(below, Heading) or below.level > block.level


@pytest.mark.parametrize("format_id", to.for_documents())
@pytest.mark.parametrize("name", POSTINGS)
def test_every_format_holds_its_words_in_order(name: str, format_id: str, library: Library, look: Look) -> None:
    _, document = _reviewed(POSTINGS[name], library)
    reader = READERS[format_id]
    assert reader.words(to.to(document, format_id, look), document) == reader.expected(document)


def test_equal_reviews_make_equal_sheets(library: Library, look: Look) -> None:
    one, other = (_reviewed(HEROES, library)[1] for _ in range(2))
    assert one == other
    assert to.to(one, "docx", look) == to.to(other, "docx", look)


def test_an_ad_without_a_finding_says_so() -> None:
    document = sheet(ad("Baker"), Report((), (), (), 1, DAY))
    assert Paragraph("Nothing that still wants an answer.") in document.blocks
    assert "Rules that found something" not in _headings(document)


@pytest.mark.checkers
@pytest.mark.java
@pytest.mark.fonts
@pytest.mark.parametrize("judge", [pdf.ua1, pdf.a3a, pdf.outloud])
def test_judges_find_nothing_wrong_with_a_sheet_as_pdf(
    judge: Callable[[dict[str, bytes]], pdf.Complaints], library: Library, look: Look
) -> None:
    files = {name: to.to(_reviewed(posting, library)[1], "pdf", look) for name, posting in POSTINGS.items()}
    assert {name: found for name, found in judge(files).items() if found} == {}


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_judges_find_nothing_wrong_with_a_sheet_as_word_file(
    judge: Callable[[dict[str, bytes]], word.Complaints], library: Library, look: Look
) -> None:
    files = {name: to.to(_reviewed(posting, library)[1], "docx", look) for name, posting in POSTINGS.items()}
    assert {name: found for name, found in judge(files).items() if found} == {}
