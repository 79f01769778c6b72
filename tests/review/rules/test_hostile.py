"""Hostile and odd texts: no text makes a rule stall, and any posting is reviewed and mended."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Line, Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY, ad, marked
from jdbuilder.review.finding import Finding
from jdbuilder.review.mend import mended
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule
from jdbuilder.review.terms import Terms
from tests.posting import strategies
from tests.review.memory import forget
from tests.review.rules.every import RULES, a_rule, assert_sound

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
    """The least of three measures, each of a rule that has read nothing of it before."""
    times = []
    for _ in range(3):
        forget()
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


def test_each_measure_reads_the_lines_anew(library: Library) -> None:
    seen: list[Passage] = []

    def read(reading: Reading) -> Iterator[Finding]:
        seen.extend(reading.of())
        return iter(())

    rule = replace(next(iter(RULES.values())), find=read, part="responsibilities")
    for _ in range(2):
        seconds(rule, with_lines(rule, ("Bake bread.",)), library)
    half = len(seen) // 2
    assert half
    assert not any(one is again for one, again in zip(seen[:half], seen[half:], strict=True))


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
