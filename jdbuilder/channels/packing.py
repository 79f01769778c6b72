"""`packed(…)`: the one door through which a posting goes to a channel, in full or within a budget of words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jdbuilder.channels import body, shorten, titles
from jdbuilder.channels.channel import FILES, Change, Channel, Pack, Part
from jdbuilder.discover import collect
from jdbuilder.errors import NotFoundError
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting


@dataclass(frozen=True)
class Text:
    """A posting to be packed.

    Attributes:
        posting: with the lines that the budget allows.
        changes: what is left out of it or better mended, whatever the channel.
        words: how many it has.
        over: by how many words it is longer than its budget, because what always stands is.
    """

    posting: Posting
    changes: tuple[Change, ...]
    words: int
    over: int = 0


@cache
def channels() -> Mapping[str, Channel]:
    """Every channel by its id, the most asked for first."""
    found = [held for held in collect("jdbuilder.channels.places", "CHANNEL").values() if isinstance(held, Channel)]
    return {one.id: one for one in sorted(found, key=lambda one: (one.rank, one.id))}


def named(channel_id: str) -> Channel:
    """The channel of that id, or an error that lists them all."""
    if channel_id not in channels():
        raise NotFoundError.of(channel_id, "there is no such channel", f"There are {', '.join(channels())}.")
    return channels()[channel_id]


def text(posting: Posting, library: Library, words: int | None = None) -> Text:
    """The posting as it can be posted: whole, or in so many words."""
    changes = (*titles.advice(posting), *body.unfilled(posting))
    if words is None:
        return Text(posting, changes, shorten.length(posting))
    short = shorten.shorten(posting, library, words)
    left_out = tuple(Change(f"Left out to keep within {words:,} words:", line) for line in short.left_out)
    return Text(short.posting, (*changes, *left_out), short.words, short.over)


def part(pack: Pack, part_id: str) -> Part:
    """One part of a pack, or an error that lists them all."""
    found = {one.id: one for one in pack.parts}
    if part_id not in found:
        raise NotFoundError.of(part_id, "there is no such part", f"There are {', '.join(found)}.")
    return found[part_id]


def files(text: Text, wanted: Sequence[str] = ()) -> tuple[dict[str, Part], tuple[str, ...]]:
    """The parts of the channels that are wanted, or of all, by their file names; and what changed or is missing.

    A channel is wanted by its id ('linkedin'), or one of its parts alone ('linkedin/description').
    """
    found: dict[str, Part] = {}
    said = [str(change) for change in text.changes]
    for one in wanted or channels():
        channel_id, _, part_id = one.partition("/")
        channel = named(channel_id)
        pack = channel.pack(text.posting)
        parts = (part(pack, part_id),) if part_id else pack.parts
        found.update((file_name(channel, kept), kept) for kept in parts)
        said += [f"{channel.name}: {line}" for line in (*pack.missing, *pack.changes)]
    return found, tuple(dict.fromkeys(said))


def file_name(channel: Channel, one: Part) -> str:
    """What a part is called as a file: 'linkedin-description.html'."""
    return f"{channel.id}-{one.id}.{FILES[one.kind][0]}"


def file(one: Part) -> bytes:
    """A part as a file's bytes; HTML says its encoding, so that a browser or Word opens it rightly."""
    head = f'<!doctype html>\n<meta charset="utf-8">\n<title>{one.label}</title>\n'
    value = head + one.value if one.kind == "rich" else one.value
    return (value if value.endswith("\n") else value + "\n").encode()


def shown(name: str, one: Part, alone: bool) -> str:
    """A part as it is printed: itself, after a line with its name where others stand beside it."""
    value = one.value if one.value.endswith("\n") else one.value + "\n"
    return value if alone else f"==> {name} <==\n{value}\n"
