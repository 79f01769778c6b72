"""Words of a page that aren't those of the posting it remembers are told, and none where they are."""

import time
from typing import get_args

import pytest

from jdbuilder.intake.html import shown
from jdbuilder.intake.shown import changed, replaced
from jdbuilder.posting.model import FactId, Facts, Line, Posting, Sections
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look

POSTING = Posting(
    title="Editor",
    facts=Facts(company="Acme", place="Leeds"),
    sections=Sections(must_haves=(Line(text="A good eye"), Line(text="Not printed", chosen=False))),
)


@pytest.fixture
def page(look: Look) -> str:
    return to.to(outline(POSTING), "html", look).decode()


def told(page: str) -> list[str]:
    return [*changed(POSTING, shown(page.encode()))]


def body(page: str, old: str, new: str) -> str:
    """The page with other words in its body; what it remembers stands in its head."""
    head, start, rest = page.partition("<body")
    assert old in rest
    return head + start + rest.replace(old, new, 1)


def test_of_a_page_that_nobody_touched_nothing_is_told(page: str) -> None:
    assert told(page) == []


def test_other_whitespace_elements_and_quotes_are_no_change(page: str) -> None:
    moved = body(page, "A good eye", "A  <b>go</b>od\n eye<!-- x --><script>1</script>")
    assert told(moved.replace("</li>\n", "</li>").replace("</h1>\n", "</h1>")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("A good eye", "A good ear", "It says “ear” instead of “eye”."),
        ("<h1", "<p>Apply now!</p><h1", "It says “Apply now!”, which was added."),
        ("A good eye", "A eye", "It says “good” no more."),
        ("A good eye", "x" * 300, f"It says “{'x' * 200}…” instead of “A good eye”."),
    ],
)
def test_words_that_were_changed_by_hand_are_told(old: str, new: str, said: str, page: str) -> None:
    first, second = told(body(page, old, new))
    assert "put into the builder yourself" in first
    assert second == said


def test_many_changes_are_told_in_part_and_at_once() -> None:
    lines = tuple(Line(text="a b " * 200) for _ in range(40))
    long = Posting(title="Editor", sections=Sections(responsibilities=lines))
    began = time.process_time()
    assert len([*changed(long, " ".join(outline(long).words()).replace("b", "c"))]) == 2
    assert len([*changed(long, " ".join(f"{number} a" for number in range(500)))]) <= 11
    assert time.process_time() - began < 5


LONG = POSTING.with_lines("opening", (Line(text=" ".join(letter * 5 for letter in "abcdefghijklmnopqrstuvwxyz")),))


@pytest.mark.parametrize(("part", "told"), [(1.0, False), (0.8, False), (0.6, True), (0.0, True)])
def test_a_text_of_which_much_is_gone_or_new_is_told_whatever_the_order_of_its_words(part: float, told: bool) -> None:
    words = " ".join(outline(LONG).words()).split()[::-1]
    kept = words[: round(len(words) * part)]
    assert bool([*replaced(LONG, " ".join(kept))]) == told
    assert bool([*replaced(LONG, " ".join((*words, *("other" for _ in words[len(kept) :]))))]) == told


def test_too_few_words_tell_nothing() -> None:
    assert [*replaced(Posting(title="Editor", facts=Facts(left_out=get_args(FactId))), "Some other text")] == []
