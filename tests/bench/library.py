"""The library: a thousand roles against those that ship."""

import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from jdbuilder import shipped
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from tests.bench import application
from tests.bench.commands import JDBUILDER
from tests.bench.measure import Line, Measured, cpu, in_turns, seconds, slowest, spread
from tests.bench.processes import cold, memory
from tests.bench.server import serving
from tests.library.many import many

ROLES = 1000
_QUERIES = ("manager", "production", "night nurse", "sen", "chief executive", "regional museum", "a", "zzz", "")


@cache
def _folder() -> Path:
    return many(application.folder() / "many", ROLES)


@cache
def _large() -> Library:
    return load((_folder(),))


@cache
def _small() -> Library:
    return load(shipped.folders("snippets", None))


def _search() -> Measured:
    """What 95 of 100 searches take at most; the first, which makes the index, isn't among them."""
    _large().search("manager")
    times = [seconds(partial(_large().search, query), cpu) * 1000 for query in _QUERIES * 12]
    return slowest(times, 95, f"{len(times)} searches")


def _first_search() -> Measured:
    return spread([seconds(lambda: load((_folder(),)).search("manager"), cpu)], "reading the files among it")


def _larger(work: Callable[[Library], object]) -> Measured:
    return in_turns(lambda: work(_large()), lambda: work(_small()), clock=cpu)


def _searches(library: Library) -> None:
    for query in _QUERIES:
        library.search(query)


def _roles_command() -> Measured:
    """By the clock, with a library that was seen before."""
    times = []
    for _ in range(4):
        os.environ["JDBUILDER_SNIPPETS"] = str(_folder())
        try:
            times.append(cold((JDBUILDER, "roles", "manager"), _folder())[0])
        finally:
            del os.environ["JDBUILDER_SNIPPETS"]
    return spread(times[1:], "cold, a library that was read before")


def _web_memory() -> Measured:
    """Of the web process alone, once each kind of page was shown; its printers are processes of their own."""
    with serving(_folder()) as server:
        person = server.visitor()
        address = person.begin()
        person.type(address, "Another manager")
        for path in ("/", "/roles", "/find", f"{address}", f"{address}/export/pdf", f"{address}/export/docx"):
            person.get(path)
        return spread([memory(server.pid) * 2**20 / 1e6], f"first page after {server.started:.1f} s")


LINES = (
    Line("search over 1,000 roles, 95 of 100", _search, "ms", most=5),
    Line("search over 1,000 roles / over those that ship", partial(_larger, _searches)),
    Line("1,000 roles read and searched for the first time", _first_search, "s"),
    Line("jdbuilder roles with 1,000 roles", _roles_command, "s"),
    Line("memory of the web process with 1,000 roles", _web_memory, "MB", most=150),
)
