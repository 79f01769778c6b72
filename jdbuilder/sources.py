"""What a command works on: the library, the company's kit, a posting file, a look; each opened when it is asked for."""

from typing import TYPE_CHECKING

import click

from jdbuilder.brand import NO_BRAND, Brand

if TYPE_CHECKING:
    from jdbuilder.kit.model import Kit
    from jdbuilder.library.heads import Head
    from jdbuilder.library.library import Library
    from jdbuilder.library.model import Role
    from jdbuilder.library.search import Search
    from jdbuilder.posting.model import Posting
    from jdbuilder.render.format import Look
    from jdbuilder.render.theme import Paper


def posting(posting_file: str) -> "Posting":
    """The posting in a file; - reads standard input."""
    from jdbuilder.posting import record

    with click.open_file(posting_file, "rb") as file:
        return record.loads(file.read(record.LARGEST + 1), "standard input" if posting_file == "-" else posting_file)


def library() -> "Library":
    """The library as its files have it, a team's own laid over ours."""
    from jdbuilder import config, shipped
    from jdbuilder.library.load import load

    return load(shipped.folders("snippets", config.read().snippets))


def titles() -> "Search[Head] | Search[Role]":
    """The roles to be found by their titles: the heads of our own files tell enough, a team's are read whole.

    So what is wrong in a team's files is told; in ours it is told as soon as a head can't be read.
    """
    from jdbuilder import config, shipped
    from jdbuilder.library import heads
    from jdbuilder.library.search import Search

    if config.read().snippets is None:
        try:
            return Search(heads.read(shipped.folder("snippets")))
        except heads.UnclearError:
            pass
    return Search(library().roles)


def with_kit(library: "Library", kit: "Kit | None") -> "Library":
    """The library with a kit's texts laid over it."""
    from jdbuilder.kit.offers import offers

    return library.laid_over(offers(kit)) if kit else library


def kit() -> "Kit":
    """The company's kit, as the builder on this computer keeps it."""
    from jdbuilder.kit.model import Kit

    return _kept_kit() or Kit()


def brand() -> Brand:
    """What the kit lends to every paper."""
    kept = _kept_kit()
    return kept.brand if kept else NO_BRAND


def _kept_kit() -> "Kit | None":
    from jdbuilder import config
    from jdbuilder.storage.glance import read_kit

    return read_kit(config.read().database_url)


def look(theme: str, paper: "Paper", brand: Brand = NO_BRAND) -> "Look":
    """A theme on a paper, in a brand."""
    from jdbuilder import config, shipped
    from jdbuilder.render.format import Look

    return Look(theme, paper, shipped.folders("templates", config.read().templates), brand)
