"""The contract of every rule: it says why and from where, and keeps to its own examples."""

from collections.abc import Iterator, Mapping
from typing import Any

from jdbuilder.discover import collect
from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad, marked, posting_of
from jdbuilder.review.finding import WHOLE
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import GRADES, SEVERITIES, Rule
from jdbuilder.review.terms import Terms
from jdbuilder.review.words import sentences
from tests.review.rules.every import RULES, a_rule, assert_sound, found, in_part

MODULES: Mapping[str, object] = collect("jdbuilder.review.rules", "RULE")
EXAMPLES = 5
# Rules about what any text of the paper must not hold, be its wording fixed or not; each with its reason.
READS_FIXED: Mapping[str, str] = {
    "eeo-outdated": "it is about the fixed statements themselves",
}
STATEMENT = "As an equal opportunity employer we say: "


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


@a_rule
def test_a_rule_finds_what_is_marked(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        findings = found(rule, posting_of(example, rule.part), library)
        if isinstance(example, str):
            assert sorted(one.quote for one in findings) == sorted(marked(example)[1]), example
        assert findings, example


@a_rule
def test_a_finding_is_about_the_words_at_its_place(rule: Rule, library: Library) -> None:
    for example in rule.flags:
        posting = posting_of(example, rule.part)
        for one in found(rule, posting, library):
            assert_sound(one, posting)
            assert one.message, example


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


@a_rule
def test_a_rule_passes_what_it_should(rule: Rule, library: Library) -> None:
    for example in rule.passes:
        assert found(rule, posting_of(example, rule.part), library) == (), example


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
