"""E-mail: a subject, and the text in plain characters and as rich text."""

from dataclasses import replace
from datetime import date

from jdbuilder.channels.body import headed, plain
from jdbuilder.channels.channel import Channel, Limit, Pack, Part
from jdbuilder.markup import simple_html
from jdbuilder.placeholders import filled
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render.formats import txt

SUBJECT = Limit(most=69, source="RFC 5322, section 2.1.1", checked=date(2026, 11, 20), advised=True)
"""A line of 78 characters without the word "Subject" before it."""
TAGS = frozenset({"h1", "h2", "h3", "p", "ul", "li", "strong"})


def pack(posting: Posting) -> Pack:
    """Subject and text; nothing has to change, but for what is still to be filled."""
    document = replace(outline(posting), blocks=headed(posting))
    text = txt.text(document)
    subject = " – ".join(part for part in map(filled, (posting.title, posting.facts.company)) if part)
    parts = (
        Part("subject", "Subject", "text", subject, limit=SUBJECT),
        Part("text", "Text", "text", text),
        Part("rich", "Rich text", "rich", simple_html(document.blocks, TAGS), plain(document.blocks)),
    )
    return Pack(tuple(part for part in parts if part.value))


CHANNEL = Channel(id="email", name="E-mail", rank=40, pack=pack, sources=((SUBJECT.source, SUBJECT.checked),))
