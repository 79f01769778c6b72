"""Intranet and wiki: headings, paragraphs and lists, as rich text and as Markdown."""

from dataclasses import replace

from jdbuilder.channels.body import headed, plain
from jdbuilder.channels.channel import Channel, Pack, Part
from jdbuilder.markup import simple_html
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render.formats import md

TAGS = frozenset({"h1", "h2", "h3", "p", "ul", "li", "strong"})


def pack(posting: Posting) -> Pack:
    """The whole ad; nothing has to change, but for what is still to be filled."""
    document = replace(outline(posting), blocks=headed(posting))
    return Pack(
        parts=(
            Part("rich", "Rich text", "rich", simple_html(document.blocks, TAGS), plain(document.blocks)),
            Part("markdown", "Markdown", "markdown", md.text(document)),
        )
    )


CHANNEL = Channel(id="intranet", name="Intranet", rank=50, pack=pack)
