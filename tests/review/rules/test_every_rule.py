"""The contract of every rule: it says why and from where, keeps to its own examples, and never stalls or breaks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.discover import collect
from jdbuilder.library.library import Library
from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Line, Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import findings_of, found_by_rules, review
from jdbuilder.review.examples import DAY, ad, marked, posting_of
from jdbuilder.review.finding import WHOLE, Finding, Remedy
from jdbuilder.review.mend import mended
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import GRADES, SEVERITIES, Example, Rule
from jdbuilder.review.terms import Terms
from jdbuilder.review.words import sentences
from tests.posting import strategies

MODULES: Mapping[str, object] = collect("jdbuilder.review.rules", "RULE")
RULES: Mapping[str, Rule] = rules_.rules()
EXAMPLES = 5
# Rules about what any text of the paper must not hold, be its wording fixed or not; each with its reason.
READS_FIXED: Mapping[str, str] = {
    "eeo-outdated": "it is about the fixed statements themselves",
}
STATEMENT = "As an equal opportunity employer we say: "

a_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
flagged = [(rule, example) for rule in RULES.values() for example in rule.flags]
a_flag = pytest.mark.parametrize(("rule", "example"), flagged, ids=[rule.id for rule, _ in flagged])
passed = [(rule, example) for rule in RULES.values() for example in rule.passes]
a_pass = pytest.mark.parametrize(("rule", "example"), passed, ids=[rule.id for rule, _ in passed])


def found(rule: Rule, posting: Posting, library: Library) -> tuple[Finding, ...]:
    return findings_of(rule, Reading(posting, library, DAY))


def text_at(posting: Posting, one: Finding) -> str:
    """The text that a finding's place is in."""
    place = one.place
    if place.part == "title":
        return posting.title
    if place.part == "facts":
        held = getattr(posting.facts, place.field, "")
        return held if isinstance(held, str) else ""
    lines = posting.sections.of(place.section) if place.section else ()
    return lines[place.line].text if place.line is not None else ""


# --- what a rule says of itself ---


def test_every_module_is_named_as_its_rule_is() -> None:
    assert [name.replace("_", "-") for name in MODULES] == [getattr(one, "id", "") for one in MODULES.values()]
    assert len(RULES) == len(MODULES) > 0


@a_rule
def test_a_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert rule.grade in GRADES
    assert rule.sources
    assert all(source.name for source in rule.sources)
    assert rule.name[0].isupper()
    assert rule.reason.endswith(".")
    assert rule.reason.count(". ") == 0, "the reason is one sentence"


@a_rule
def test_a_rule_says_what_it_reads_and_what_it_passes_over(rule: Rule) -> None:
    assert set(rule.scope) <= {*EVERYWHERE, WHOLE}
    assert rule.exclusions[0].isupper() or not rule.exclusions[0].isalpha()
    assert rule.exclusions.endswith(".")
    assert ". " not in rule.exclusions.replace("Bros. ", ""), "what it passes over is one sentence"
    assert not (rule.reads and isinstance(rule.find, Terms)), "the terms say it"


@a_rule
def test_a_rule_has_examples_enough(rule: Rule) -> None:
    assert len(set(map(str, rule.flags))) >= EXAMPLES
    assert len(set(map(str, rule.passes))) >= EXAMPLES


def said(rule: Rule, library: Library) -> Iterator[str]:
    """Every text that people read of a rule."""
    yield from (rule.name, rule.reason, rule.counter, rule.exclusions)
    for example in rule.flags:
        for one in found(rule, posting_of(example, rule.part), library):
            yield one.message.replace(one.quote, "") if one.quote else one.message
            yield from (remedy.said for remedy in one.remedies)


@a_rule
def test_a_rule_speaks_well(rule: Rule, library: Library) -> None:
    for text in said(rule, library):
        assert "'" not in text, "apostrophes are curved"
        assert '"' not in text, "quotation marks are curved"
        assert "{words}" not in text
        assert not {"60 %", "60%"} & {text[at : at + 4].strip() for at in range(len(text))}, "poorly sourced"


# --- what a rule finds ---


@a_flag
def test_a_rule_finds_what_is_marked(rule: Rule, example: Example, library: Library) -> None:
    findings = found(rule, posting_of(example, rule.part), library)
    if isinstance(example, str):
        assert sorted(one.quote for one in findings) == sorted(marked(example)[1])
    assert findings


@a_flag
def test_a_finding_is_about_the_words_at_its_place(rule: Rule, example: Example, library: Library) -> None:
    posting = posting_of(example, rule.part)
    for one in found(rule, posting, library):
        assert_sound(one, posting)
        assert one.message


def assert_sound(one: Finding, posting: Posting) -> None:
    assert one.place.part in (*EVERYWHERE, WHOLE)
    scope = RULES[one.rule].scope
    assert one.place.part in scope or WHOLE in scope
    assert 0 <= one.place.start <= one.place.end
    if one.quote and (one.place.line is not None or one.place.part in {"title", "facts"}):
        assert text_at(posting, one)[one.place.start : one.place.end] == one.quote


def in_part(part: str, text: str) -> Posting:
    """An ad with a text in one of its parts."""
    if part in {"title", "facts"}:
        short = text[:200].strip()
        return ad(short) if part == "title" else ad(facts={"hours": short})
    sections: Mapping[str, Any] = {part: (text,)}
    return ad(**sections)


@a_rule
def test_a_rule_reads_the_parts_that_it_says(rule: Rule, library: Library) -> None:
    """Wherever its examples stand; of what looks at the ad as a whole, and of whole postings, only where is checked."""
    texts = [marked(one)[0] for one in rule.flags if isinstance(one, str)]
    readings = [
        Reading(in_part(part, text), library, DAY, foreign)
        for part in EVERYWHERE
        for text in texts
        for foreign in (False, True)
    ]
    parts = {one.place.part for reading in readings for one in findings_of(rule, reading)}
    assert not texts or WHOLE in rule.scope or parts == set(rule.scope)


@a_pass
def test_a_rule_passes_what_it_should(rule: Rule, example: Example, library: Library) -> None:
    assert found(rule, posting_of(example, rule.part), library) == ()


@a_rule
def test_a_rule_says_the_same_each_time(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        posting = posting_of(example, rule.part)
        assert found(rule, posting, library) == found(rule, posting, library)


# --- what a rule leaves alone ---


def in_section(rule: Rule) -> list[str]:
    """The rule's flagged lines."""
    return [one for one in rule.flags if isinstance(one, str)] if rule.part != "title" else []


@a_rule
def test_fixed_wording_is_left_alone(rule: Rule, library: Library) -> None:
    for example in in_section(rule):
        locked: Mapping[str, Any] = {rule.part: ({"text": marked(example)[0], "locked": True},)}
        assert (not found(rule, ad(**locked), library)) is (rule.id not in READS_FIXED)


@a_rule
def test_statements_are_left_alone(rule: Rule, library: Library) -> None:
    for example in in_section(rule):
        if len(sentences(example)) == 1:
            stated: Mapping[str, Any] = {rule.part: (STATEMENT + marked(example)[0],)}
            assert (not found(rule, ad(**stated), library)) is (rule.id not in READS_FIXED)


@a_rule
def test_what_stands_beside_a_statement_is_read(rule: Rule, library: Library) -> None:
    for example in in_section(rule):
        text, quotes = marked(example)
        if isinstance(rule.find, Terms) and rule.find.short < 0:
            beside: Mapping[str, Any] = {rule.part: (f"We respect diversity of thought. {text}",)}
            assert sorted(one.quote for one in found(rule, ad(**beside), library)) == sorted(quotes)


@a_rule
def test_the_companys_name_is_no_wording(rule: Rule, library: Library) -> None:
    if not isinstance(rule.find, Terms):
        return
    for example in rule.flags:
        posting = posting_of(example, rule.part)
        for one in found(rule, posting, library):
            facts = posting.facts.model_copy(update={"company": one.quote})
            kept = found(rule, posting.model_copy(update={"facts": facts}), library)
            assert one.quote.casefold() not in [other.quote.casefold() for other in kept]


# --- what can be done about it ---


def same(one: Finding) -> tuple[str, str, str]:
    return one.place.part, one.quote.casefold(), one.message


@a_flag
def test_a_remedy_does_what_it_says(rule: Rule, example: Example, library: Library) -> None:
    posting = posting_of(example, rule.part)
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


@a_flag
def test_a_remedy_brings_no_new_finding_on_its_line(rule: Rule, example: Example, library: Library) -> None:
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


# --- hostile and odd texts ---

FREE = 0.05  # seconds: below this nothing is measured
LIKE_DOUBLE = 3.2  # doubled work takes at most this much longer; what grows with the square takes four times as long
SIZE = LONGEST_WORDS // 4


ODD = ("a", "1", "a  ", ".", ",", ", ", "((", "()", "a.", "a. ", "-", "“", "<company ", "<x XXX>", "www.a.b/", "a@b.c ")


def long_texts(rule: Rule) -> Iterator[str]:
    """Texts at which careless patterns stall, each about `SIZE` characters long; rules of terms share their reading."""
    example = next((marked(one)[0] for one in rule.flags if isinstance(one, str)), "young and fit guys")
    own = (f"{example}, ", f"{example}. ", f"{example.split()[0]} ")
    for piece in own if isinstance(rule.find, Terms) and rule.id != "hero-words" else (*own, *ODD):
        yield piece * (SIZE // len(piece))
    yield "(" * (SIZE // 2) + ")" * (SIZE // 2)
    yield "." * (SIZE - 1) + "a"


def seconds(rule: Rule, posting: Posting, library: Library) -> float:
    """The least of three measures, each on a reading of its own, of which the rule reads nothing twice."""
    times = []
    for _ in range(3):
        reading = Reading(posting, library, DAY)
        begun = process_time()
        tuple(rule.find(reading))
        times.append(process_time() - begun)
        if times[-1] < FREE:
            break
    return min(times)


def is_linear(rule: Rule, whole: tuple[str, ...], half: tuple[str, ...], library: Library) -> bool:
    """Whether twice the lines, or a line twice as long, take about twice the time."""
    longer = seconds(rule, with_lines(rule, whole), library)
    return longer < FREE or longer < LIKE_DOUBLE * seconds(rule, with_lines(rule, half), library)


def with_lines(rule: Rule, texts: tuple[str, ...]) -> Posting:
    sections: Mapping[str, Any] = {rule.part: texts}
    return ad(**sections)


@pytest.mark.slow
@a_rule
def test_no_text_makes_a_rule_stall(rule: Rule, library: Library) -> None:
    if rule.part == "title":
        rule = replace(rule, part="responsibilities")  # a title is too short to stall at
    for text in long_texts(rule):
        assert is_linear(rule, (text * 2,), (text,), library), text[:60]
    line = next(long_texts(rule))[:100]
    assert is_linear(rule, (line,) * (MOST_LINES // 2), (line,) * (MOST_LINES // 4), library)


def test_a_rule_that_stalls_is_seen(library: Library) -> None:
    def slow(reading: Reading) -> Iterator[Finding]:
        for one in reading.of():
            if sum(word.text == other.text for word in one.words for other in one.words) < 0:
                yield one.found_whole("Never.")

    rule = replace(next(iter(RULES.values())), find=slow, part="responsibilities")
    assert not is_linear(rule, ("a " * SIZE,), ("a " * (SIZE // 2),), library)


pieces = st.sampled_from([marked(one)[0] for rule in RULES.values() for one in rule.flags if isinstance(one, str)])
texts = st.lists(pieces | strategies.words, min_size=1, max_size=4).map(" ".join)
glued = st.builds(
    lambda posting, section, lines: posting.with_lines(section, tuple(lines)),
    strategies.postings,
    st.sampled_from([one.id for one in SECTIONS]),
    st.lists(texts.map(lambda text: Line.model_validate({"text": text})), max_size=3),
)


@given(posting=strategies.postings | glued, foreign=st.booleans())
@settings(deadline=None, max_examples=60)
def test_any_posting_is_reviewed_and_mended(library: Library, posting: Posting, foreign: bool) -> None:
    report = review(posting, library, DAY, foreign=foreign)
    for one in report.findings:
        assert_sound(one, posting)
        for remedy in one.remedies:
            better = mended(posting, one, remedy)
            review(better, library, DAY, foreign=foreign)
            assert Posting.model_validate(better.model_dump()) == better
