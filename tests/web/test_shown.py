"""What an open builder is told: the pieces that differ, and how its paper becomes what it is now."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.outline import outline
from jdbuilder.render import paper, theme
from jdbuilder.render.format import Look
from jdbuilder.web.shown import LARGEST, MOST, Shown, States, blocks, differing, splice


def shown(**pieces: dict[str, str]) -> Shown:
    return Shown(pieces, ())


def test_what_differs_is_told_and_what_is_gone_is_told_as_empty() -> None:
    before = shown(meters={"benefits": "2 chosen", "about": "1 chosen"}, findings={"title": "short", "place": "where?"})
    now = shown(meters={"benefits": "3 chosen", "about": "1 chosen"}, findings={"place": "where?", "hours": "few"})
    wanted = {"meters": {"benefits": "3 chosen"}, "findings": {"title": "", "hours": "few"}}
    assert differing(now, before) == wanted


def test_nothing_is_told_of_what_is_the_same() -> None:
    assert differing(shown(meters={"about": "1"}), shown(meters={"about": "1"})) == {"meters": {}}
    assert splice(("a", "b"), ("a", "b")) is None


@pytest.mark.parametrize(
    ("now", "at", "gone", "put"),
    [
        ("abXd", 2, 1, "X"),
        ("abcde", 4, 0, "e"),
        ("Xabcd", 0, 0, "X"),
        ("acd", 1, 1, ""),
        ("", 0, 4, ""),
        ("aXcX", 1, 3, "XcX"),
        ("abbcd", 2, 0, "b"),
    ],
)
def test_a_splice_touches_as_little_as_it_can(now: str, at: int, gone: int, put: str) -> None:
    assert splice(list(now), list("abcd")) == {"of": 4, "at": at, "gone": gone, "put": put}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("ab")), st.lists(st.sampled_from("ab")))
def test_a_splice_makes_any_paper_of_any_other(before: list[str], now: list[str]) -> None:
    found = splice(now, before)
    if found is None:
        assert now == before
    else:
        assert found["of"] == len(before)
        assert [*before[: found["at"]], *found["put"], *before[found["at"] + found["gone"] :]] == now


def test_a_paper_falls_into_its_elements(library: Library, look: Look) -> None:
    document = outline(assemble.full(library, library.roles[0]))
    for theme_id in theme.names(look.templates):
        body = paper.body(document, Look(theme_id, "a4", look.templates))
        found = blocks(body)
        assert "".join(found) == body
        assert len(found) == len(document.blocks) > 10
        for one in found:
            assert one.startswith("<")
            assert one.strip().endswith(f"</{one[1:].split('>')[0].split()[0]}>")


def test_a_text_that_looks_like_an_element_is_none() -> None:
    assert blocks("<p>one\n&lt;p&gt;two</p>\n<ul>\n<li>three</li>\n</ul>\n") == [
        "<p>one\n&lt;p&gt;two</p>\n",
        "<ul>\n<li>three</li>\n</ul>\n",
    ]


def test_what_was_kept_last_is_known_by_its_name_and_the_oldest_is_let_go() -> None:
    states = States()
    names = [states.keep(shown(meters={"about": str(number)})) for number in range(MOST + 1)]
    assert len(set(names)) == MOST + 1
    assert states.get(names[0]) is None
    assert states.get(names[-1]) == shown(meters={"about": str(MOST)})
    assert states.get("") is None


def test_few_large_states_are_known_and_always_the_last() -> None:
    states = States()
    large = Shown({"parts": {"review": "x" * (LARGEST // 4)}}, ["x" * (LARGEST // 4)])
    names = [states.keep(large) for _ in range(4)]
    assert [states.get(name) for name in names] == [None, None, large, large]
    largest = states.keep(shown(parts={"review": "x" * (LARGEST + 1)}))
    assert states.get(largest)
    assert not any(map(states.get, names))
    assert states.get(states.keep(large))  # and none takes room that is gone
    assert states.get(largest) is None
