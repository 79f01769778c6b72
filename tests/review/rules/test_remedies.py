"""The remedies of every rule: each does what it says, leaves the text tidy, and leads to no other finding."""

from collections import Counter
from collections.abc import Mapping

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.check import found_by_rules
from jdbuilder.review.examples import DAY, ad, posting_of
from jdbuilder.review.finding import WHOLE, Finding, Remedy
from jdbuilder.review.mend import mended
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule
from tests.review.rules.every import RULES, a_rule, found, in_part


def same(one: Finding) -> tuple[str, str, str]:
    return one.place.part, one.quote.casefold(), one.message


@a_rule
def test_a_remedy_does_what_it_says(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        assert_done(rule, posting_of(example, rule.part), library)


def assert_done(rule: Rule, posting: Posting, library: Library) -> None:
    """Each remedy that changes something has one finding less of its kind, and leaves the text tidy."""
    findings = found(rule, posting, library)
    before = Counter(map(same, findings))
    for one, remedy in [(each, way) for each in findings for way in each.remedies if way.changes]:
        better = mended(posting, one, remedy)
        assert better != posting, remedy.said
        after = Counter(map(same, found(rule, better, library)))
        assert after[same(one)] < before[same(one)], remedy.said
        assert_tidy(better, posting, remedy)


# Remedies that solve a part of the matter, which the rule then says of what is left; each with its reason.
IN_PARTS: Mapping[str, str] = {"long-sentences": "a very long sentence is ended more than once"}
GAPS = "unfilled"
"""What a remedy adds for the writer to fill in is no new fault."""


def at_line(posting: Posting, one: Finding, library: Library) -> Counter[tuple[str, str]]:
    """What every rule says of the line or field of a finding: each rule with the words that it speaks of."""
    found = found_by_rules(Reading(posting, library, DAY))
    return Counter((each.rule, each.quote.casefold()) for each in found if each.place.whole == one.place.whole)


LIKELY = (
    "5-7+ years of experience in sales",
    "Young, dynamic person with 10+ years of experience",
    "A young and dynamic salesman",
    "Ninja Rockstar Guru",
    "Our foreman’s team is young, dynamic and fun.",
    "Young, dynamic salesperson",
    "We want a rockstar and a guru with 6 to 8 years in sales.",
)
TITLES = ("Ninja Rockstar Guru", "Young, dynamic salesperson", "Care Assistant – €50k")
likely = [in_part(part, text) for text in LIKELY for part in ("opening", "must_haves")] + [ad(one) for one in TITLES]


@a_rule
def test_a_remedy_brings_no_new_finding_on_its_line(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        assert_no_worse(rule, posting_of(example, rule.part), library)


@pytest.mark.parametrize("posting", likely)
def test_no_remedy_leads_to_the_next_on_likely_lines(posting: Posting, library: Library) -> None:
    for rule in RULES.values():
        assert_no_worse(rule, posting, library)


def assert_no_worse(rule: Rule, posting: Posting, library: Library) -> None:
    for one in found(rule, posting, library) if rule.id not in IN_PARTS else ():
        before = at_line(posting, one, library)
        for remedy in one.remedies:
            if remedy.changes and one.place.part != WHOLE:
                new = at_line(mended(posting, one, remedy), one, library) - before
                assert not [rule_id for rule_id, _ in new if rule_id != GAPS], (remedy.said, new)


def assert_tidy(better: Posting, posting: Posting, remedy: Remedy) -> None:
    """Deleted or replaced words leave no double space and no space before a comma or full stop."""
    texts = [better.title, *(line.text for section in SECTIONS for line in better.sections.of(section.id))]
    for text in texts:
        assert "  " not in text, (remedy.said, text)
        assert " ," not in text, (remedy.said, text)
        assert not text.endswith(" ."), (remedy.said, text)
        assert Posting.model_validate(posting.model_dump() | {"title": better.title}).title == better.title


@a_rule
def test_a_rule_offers_a_way_out(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        for one in found(rule, posting_of(example, rule.part), library):
            assert one.remedies, one.message
            assert all(remedy.said[0].isupper() for remedy in one.remedies)
