"""What was drawn is remembered in bounded room, by what it was made from, for one application."""

import threading
from concurrent.futures import ThreadPoolExecutor

from flask import Flask
from markupsafe import Markup

from jdbuilder.web.remembered import Remembered, drawn_once, remembered


def test_what_was_asked_for_last_stays_where_room_runs_out() -> None:
    held = Remembered(most=10_000)
    for name in ("one", "two", "three"):
        held.keep(name, bytes(2_000))
    assert held.get("one") == bytes(2_000)
    held.keep("four", bytes(2_000))
    assert [name for name in ("one", "two", "three", "four") if held.get(name)] == ["one", "three", "four"]


def test_what_alone_is_too_large_is_let_go_at_once() -> None:
    held = Remembered(most=5_000)
    assert held.keep("page", bytes(6_000)) == bytes(6_000)
    assert (held.get("page"), held.size) == (None, 0)


def test_the_same_kept_again_takes_no_more_room() -> None:
    held = Remembered()
    sizes = [(held.keep("page", bytes(100)), held.size)[1] for _ in range(3)]
    assert len(set(sizes)) == 1


def test_many_threads_keep_count() -> None:
    held, ready = Remembered(most=60_000), threading.Barrier(8)

    def work(number: int) -> None:
        ready.wait()
        for step in range(300):
            held.keep((number * step) % 97, bytes(1_000))
            held.get(step % 97)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    kept = sum(held.get(name) is not None for name in range(97))
    assert 0 < held.size == kept * 2_024 <= 60_000


def test_the_same_is_drawn_once_and_another_anew(app: Flask) -> None:
    drawn: list[str] = []

    def draw(name: str) -> Markup:
        drawn.append(name)
        return Markup("<b>{}</b>").format(name)

    with app.app_context():
        assert [drawn_once(("bold", one), lambda one=one: draw(one)) for one in "aab"] == [  # type: ignore[misc]
            *("<b>a</b>", "<b>a</b>", "<b>b</b>")
        ]
    assert drawn == ["a", "b"]


def test_nothing_drawn_is_remembered_as_nothing(app: Flask) -> None:
    with app.app_context():
        assert drawn_once("nothing", Markup) == ""
        assert drawn_once("nothing", lambda: Markup("anew")) == ""


def test_each_application_remembers_its_own(app: Flask) -> None:
    with app.app_context():
        drawn_once("one", lambda: Markup("here"))
        assert remembered() is remembered()
    with Flask("other").app_context():
        assert drawn_once("one", lambda: Markup("there")) == "there"
