"""Each finding stands as a remark on its own words of the paper, however these were filled, spaced and cut."""

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.open import opened
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.outline import Outline, Remark
from jdbuilder.placeholders import fill
from jdbuilder.posting.facts import rows, values
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report, review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Finding, Place, Remedy, Replace, Untick
from jdbuilder.review.mend import waived
from jdbuilder.review.remarks import as_read, remarked
from tests.checkers import word
from tests.checkers.postings import few
from tests.render.commented import comments, paragraphs

RULE = next(iter(rules_.rules()))
FACTS = {"company": "Acme & Sons", "place": "Leeds", "workplace": "remote", "hours": "", "other_pay": "A bonus"}


def _report(*places: Place) -> Report:
    found = (Finding(place, "What is the matter.", remedies=(Remedy("Do it"),), rule=RULE) for place in places)
    return Report(tuple(found), (), (), 100, date(2026, 11, 22))


def _on(document: Outline, remark: Remark) -> str:
    """The words of the paper that a remark is on, a line for each text."""
    words = [*document.words()]
    (first, start), (last, end) = remark.start, remark.end
    texts = [words[number] for number in range(first, last + 1)]
    texts[-1] = texts[-1][:end]
    texts[0] = texts[0][start:]
    return "\n".join(texts)


def _said_on(posting: Posting, place: Place) -> str:
    document = remarked(outline(posting), posting, _report(place))
    (remark,) = document.remarks
    return _on(document, remark)


def _bare(text: str) -> str:
    return "".join(text.split())


tokens = st.lists(
    st.sampled_from(
        [
            *(" ", "  ", "\n", "\n\n", "\t", ": ", ". ", "\u00a0", "%", "<"),
            *("<company XXX>", "<title XXX>", "<place XXX>", "<what you do XXX>", "<COMPANY XXX>"),
        ]
    )
    | st.text(st.characters(categories=["Lu", "Ll", "Lo", "So", "Mn"]), min_size=1, max_size=5),
    min_size=1,
    max_size=12,
)


@given(data=st.data(), tokens=tokens, section=st.sampled_from(get_args(SectionId)))
def test_a_remark_is_on_the_words_as_they_are_printed(
    data: st.DataObject, tokens: list[str], section: SectionId
) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(tokens)), st.integers(0, len(tokens)))))
    before, quote = "".join(tokens[:start]), "".join(tokens[start:end])
    line = {"text": f"a{''.join(tokens)}z", "target": data.draw(st.sampled_from(["", "≥ 95 %"]))}
    lines: dict[str, Any] = {section: [{"text": "Another", "chosen": False}, line]}
    posting = ad("Tester", FACTS, **lines)
    text = posting.sections.of(section)[1].text
    at = 1 + len(before)
    if text != line["text"] or not _bare(quote):
        return  # cleaned on its way in, or about no words
    said = _said_on(posting, Place(section, 1, at, at + len(quote)))
    assert _bare(said) == _bare(fill(quote, values(posting)))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("posting"), "Head of <b>"),
        (Place("title", None, 5, 7), "of"),
        (Place("title"), "Head of <b>"),
        (Place("facts", field="company"), "Acme & Sons"),
        (Place("facts", None, 0, 5, "place"), "Leeds"),
        (Place("facts", field="workplace"), "Fully remote (Leeds; applicants in Germany)"),
        (Place("facts", None, 2, 7, "other_pay"), "bonus"),
        (Place("facts", field="hours"), "<hours XXX>"),
        (Place("facts", field="pay"), "Head of <b>"),
        (Place("facts", field="website"), "Head of <b>"),
        (Place("facts"), "Head of <b>"),
        (Place("about"), "About Acme & Sons"),
        (Place("opening"), "Head of <b>"),
        (Place("benefits"), "Head of <b>"),
        (Place("about", 0), "We are Acme & Sons.\nCome!"),
        (Place("about", 0, 7, 13), "Acme & Sons"),
        (Place("about", 0, 20, 29), ".\nCome!"),
        (Place("metrics", 0, 0, 5), "Scrap"),
        (Place("metrics", 0, 3, 9), "ap: le"),
    ],
)
def test_a_remark_finds_its_place(place: Place, said: str) -> None:
    lines = {
        "about": ["We are <company XXX>. \n Come!"],
        "metrics": [{"text": "Scrap: less", "target": "< 2 %"}],
    }
    facts = {**FACTS, "left_out": ["pay"]}
    posting = ad("Head of <b>", facts, listing={"applicants_in": ["DE"]}, **lines)
    assert _said_on(posting, place) == said


def test_a_remark_says_rule_matter_remedy_and_source() -> None:
    posting = ad("Tester")
    (remark,) = remarked(outline(posting), posting, _report(Place("title", None, 0, 6))).remarks
    rule = rules_.rules()[RULE]
    assert remark.said[:3] == (f"{rule.severity.capitalize()}: {rule.name}", "What is the matter.", "To do: do it")
    assert remark.said[3].startswith("Source: ")
    assert all(source.name in remark.said[3] for source in rule.sources)


@pytest.mark.parametrize(
    ("remedy", "said"),
    [
        (Remedy("Write “expert”", (Replace("expert"),)), "Instead: write “expert”"),
        (Remedy("Leave it out", (Replace(""),)), "To do: leave it out"),
        (Remedy("Fill in Pay among the facts"), "To do: name Pay"),
        (Remedy("Take the line off the paper", (Untick(),)), "To do: take the line out"),
        (Remedy("Is it a must? Then say why"), "Ask yourselves: Is it a must? Then say why"),
    ],
)
def test_a_way_out_is_said_for_paper(remedy: Remedy, said: str) -> None:
    posting = ad("Tester")
    finding = Finding(Place("title", None, 0, 6), "So it is.", remedies=(remedy,), rule=RULE)
    (remark,) = remarked(outline(posting), posting, Report((finding,), (), (), 1, DAY)).remarks
    assert remark.said[2] == said


def test_an_ad_as_it_was_read_has_no_row_for_what_it_does_not_say() -> None:
    read = as_read(ad("Cook", {"company": "Acme", "hours": "40 a week", "left_out": ["start"]}))
    assert rows(read) == (("Hours", "40 a week"),)
    assert rows(as_read(ad("Cook", {"workplace": "hybrid"}))) == (("Place", "<place XXX>, hybrid"),)


HEROES = ad(
    "Coding ninja",
    {"company": "Acme & Söhne <Berlin>"},
    opening=["We at <company XXX>  want a ninja.\n\nA\trockstar!"],
    metrics=[{"text": "Code: how much a guru of <company XXX> writes", "target": "≥ 95 %"}],
    must_haves=["A guru", "See https://ninja.example/rockstar about it"],
)


def test_the_reviewers_copy_is_the_clean_one_with_comments_that_opens_unchanged(library: Library, look: Look) -> None:
    report = review(HEROES, library, DAY)
    clean = outline(HEROES)
    copy = remarked(clean, HEROES, report)
    assert to.file_name(copy, "docx") == to.file_name(clean, "docx").replace(".docx", "-review.docx")
    data = to.to(copy, "docx", look)
    assert [one.on for one in comments(data) if one.said[0] == "Exclusion: Hero words"] == [
        one.quote for one in report.findings if one.rule == "hero-words"
    ]
    assert len(comments(data)) == len(report.findings) >= 4
    assert paragraphs(data) == paragraphs(to.to(clean, "docx", look))
    found = opened(data, "copy.docx", library)
    assert (found.posting, found.how, found.changes, found.said) == (HEROES, "memory", (), ())


def test_a_finding_that_stands_for_a_reason_is_no_remark(library: Library) -> None:
    report = review(HEROES, library, DAY)
    stands = waived(HEROES, report.findings[0], "Our readers like it")
    again = review(stands, library, DAY)
    assert again.waived
    left = remarked(outline(stands), stands, again).remarks
    assert len(left) == len(report.findings) - len(again.waived)


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_judges_find_nothing_wrong_with_the_copies_of_a_dozen_postings(
    judge: Callable[[dict[str, bytes]], word.Complaints], library: Library
) -> None:
    for case in few():
        report = review(case.posting, library, DAY)
        data = to.to(remarked(case.outline, case.posting, report), "docx", case.look)
        assert len(comments(data)) == len(report.findings)
        assert paragraphs(data) == paragraphs(to.to(case.outline, "docx", case.look))
        assert judge({case.name: data}) == {case.name: []}  # one by one: openxml-audit mixes up the comments of several
