"""What a command works on: the library, the company's kit, a posting file, a look; each opened when it is asked for."""

from typing import TYPE_CHECKING

import click

from jdbuilder.brand import NO_BRAND, Brand

if TYPE_CHECKING:
    from jdbuilder.kit.model import Kit
    from jdbuilder.library.library import Library
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


def with_kit(library: "Library", kit: "Kit | None") -> "Library":
    """The library with a kit's texts laid over it."""
    from jdbuilder.kit.offers import offers

    return library.laid_over(offers(kit)) if kit else library


def kit() -> "Kit":
    """The company's kit, as the builder on this computer keeps it."""
    from jdbuilder import config
    from jdbuilder.storage.kit import read_kit

    return read_kit(config.read().database_url)


def look(theme: str, paper: "Paper", brand: Brand = NO_BRAND) -> "Look":
    """A theme on a paper, in a brand."""
    from jdbuilder import config, shipped
    from jdbuilder.render.format import Look

    return Look(theme, paper, shipped.folders("templates", config.read().templates), brand)
