"""The whole review keeps up with typing: its work is bounded, and grows as the text does."""

import sys
from collections.abc import Iterator
from itertools import cycle
from time import process_time

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.model import MOST_LINES, Facts, Line, Listing, Posting, Sections
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY
from tests.calls import calls as counted
from tests.review.memory import forget

AN_AD, A_LONG_TEXT = 700, 10_000  # words
MOST_CALLS = 100_000  # of functions, for an ad of that length: three times what it takes in 2026
MOST_CALLS_OF_A_TITLE = 12_000  # it takes 10,500; 13,300 where one rule builds its long pattern for each title
LIKE_DOUBLE = 2.2
AN_AD_SECONDS, A_LONG_TEXT_SECONDS = 0.030, 0.500


def lines(library: Library) -> Iterator[tuple[str, Line]]:
    """The lines of every role's full draft, over and over."""
    drafts = [assemble.full(library, role) for role in library.roles]
    yield from cycle([(one.id, line) for draft in drafts for one in SECTIONS for line in draft.sections.of(one.id)])


def of_words(count: int, library: Library) -> Posting:
    """A posting of so many words, as remote as can be, so that every law is asked."""
    held: dict[str, list[Line]] = {}
    words = 0
    for number, (section, line) in enumerate(lines(library)):
        if words >= count:
            break
        words += len(line.text.split())
        text = f"{line.text} {number}" if number % 2 else line.text
        held.setdefault(section, []).append(line.model_copy(update={"text": text, "locked": False}))
    return Posting(
        title="Production Manager",
        facts=Facts(company="Acme Studios", workplace="remote"),
        listing=Listing(applicants_in=("US", "CA", "IT", "LT")),
        sections=Sections(**{section: tuple(one) for section, one in held.items()}),
    )


def calls(posting: Posting, library: Library, before: Posting | None = None) -> int:
    """How many functions a review calls that has read no line yet, or those of the posting as it was `before`."""
    review(before or posting, library, DAY)
    if not before:
        forget()
    return counted(lambda: review(posting, library, DAY))


def seconds(posting: Posting, library: Library, times: int) -> float:
    """The least of several measures of the processor's time."""
    review(posting, library, DAY)
    measured = []
    for _ in range(times):
        forget()
        begun = process_time()
        review(posting, library, DAY)
        measured.append(process_time() - begun)
    return min(measured)


def test_the_postings_are_as_long_as_they_should_be(library: Library) -> None:
    for count in (AN_AD, A_LONG_TEXT):
        assert abs(review(of_words(count, library), library, DAY).words - count) < count / 10


def test_an_ad_takes_so_many_calls_and_no_more(library: Library) -> None:
    assert 10_000 < calls(of_words(AN_AD, library), library) < MOST_CALLS


def test_where_one_line_was_typed_the_others_are_not_read_again(library: Library) -> None:
    ad = of_words(AN_AD, library)
    first, *rest = ad.sections.responsibilities
    typed = ad.with_lines("responsibilities", (first.model_copy(update={"text": "Plan the week"}), *rest))
    assert calls(typed, library, before=ad) < calls(typed, library) / 2


def test_where_the_title_was_typed_little_is_read_again(library: Library) -> None:
    ad = of_words(AN_AD, library)
    typed = ad.model_copy(update={"title": "Manager of What Nobody Planned"})
    assert calls(typed, library, before=ad) < MOST_CALLS_OF_A_TITLE


def test_where_the_company_was_typed_only_lines_that_name_it_are_read_again(library: Library) -> None:
    ad = of_words(AN_AD, library)
    typed = ad.model_copy(update={"facts": ad.facts.model_copy(update={"company": "Acme Studios and Sons"})})
    assert calls(typed, library, before=ad) < calls(typed, library) / 2


def test_twice_the_text_is_twice_the_work(library: Library) -> None:
    half, whole = (calls(of_words(count, library), library) for count in (A_LONG_TEXT // 2, A_LONG_TEXT))
    assert whole < LIKE_DOUBLE * half


def test_lines_that_differ_by_a_figure_only_are_no_more_work(library: Library) -> None:
    """Each of them is like every other but for its figure, so that all have to be told apart."""
    text = "Plan the week of workshop number {} and write the report on it"

    def of_lines(count: int) -> Posting:
        lines = tuple(Line(text=text.format(number)) for number in range(count))
        return Posting(title="Production Manager", sections=Sections(responsibilities=lines))

    half, whole = (calls(of_lines(count), library) for count in (MOST_LINES // 2, MOST_LINES))
    assert whole < LIKE_DOUBLE * half


@pytest.mark.slow
def test_an_ad_and_a_long_text_are_reviewed_in_time(library: Library) -> None:
    ad, text = seconds(of_words(AN_AD, library), library, 9), seconds(of_words(A_LONG_TEXT, library), library, 3)
    sys.stdout.write(f"{AN_AD} words: {ad * 1000:.0f} ms; {A_LONG_TEXT} words: {text * 1000:.0f} ms\n")
    assert ad < AN_AD_SECONDS
    assert text < A_LONG_TEXT_SECONDS
