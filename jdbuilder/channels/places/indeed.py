"""Indeed: the text for its form, and a feed of this one job."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape, unescape

from jdbuilder.channels import titles
from jdbuilder.channels.body import body, plain, said
from jdbuilder.channels.channel import Change, Channel, Pack, Part
from jdbuilder.links import links
from jdbuilder.markup import simple_html
from jdbuilder.placeholders import filled
from jdbuilder.posting.address import address
from jdbuilder.posting.model import Posting
from jdbuilder.text import slug

SOURCES = (
    ("docs.indeed.com/indeed-apply/xml-feed", date(2026, 11, 22)),
    ("docs.indeed.com/job-sync-api/reference/job-description-formatting", date(2026, 11, 22)),
    (titles.LENGTH.source, titles.LENGTH.checked),
)
"""Where the feed's fields and the text's tags are said, and when we last read it there."""
TAGS = frozenset({"h2", "h3", "b", "br", "p", "ul", "li", "strong", "em"})
"""The tags that a description may hold, of the headings those that we use."""

_ASKED = (
    ("title", "title", "Indeed asks for the job’s title, and something in it is still to be filled. Fill it in."),
    ("description", "section-responsibilities", "Indeed asks for a description. Tick what the person will do."),
    ("date", "posted", "Required in the feed: the date posted. Choose the day on which the ad first goes out."),
    ("requisitionid", "reference", "Required in the feed: a reference of your own. Fill it in."),
    ("company", "company", "The feed needs the company’s name. Fill it in."),
    ("city", "locality", "The feed needs the town. Fill in the place, or the town under “For job boards”."),
    ("country", "country", "The feed needs the country. Choose it under “For job boards”."),
    ("url", "apply_at", "The feed needs a web address where the job stands. Fill it in under “Apply at”."),
)
_TAG_LIKE = re.compile(r"&lt;(?=[^\s\d=])((?:(?!&lt;|&gt;)[^<>])*)&gt;")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|#x27);")
_NO_TAG = re.compile(r"[\s\d=]")
_REFERENCE = re.compile(r"#?\w{1,40};?")


def pack(posting: Posting) -> Pack:
    """The form's title and text, and the feed."""
    title, taken = titles.title(posting)
    text = literal(simple_html(body(posting), TAGS))
    fields = _fields(posting, title, text)
    parts = (
        Part("title", "Job title", "text", title, limit=titles.LENGTH),
        Part("description", "Description", "rich", text, plain(body(posting))),
        Part("feed", "Feed (XML)", "xml", feed(fields), note="For whoever runs your career page’s feed to Indeed."),
    )
    return Pack(
        parts=tuple(part for part in parts if part.value),
        changes=(*taken, *_signs(posting)),
        missing=tuple(Change(what, field=field) for name, field, what in _ASKED if not fields[name]),
    )


def literal(html: str) -> str:
    """HTML without entities, which Indeed refuses: each sign itself, or its look-alike where it would be markup."""
    return _ENTITY.sub(_sign, _TAG_LIKE.sub(r"‹\1›", html))


def _sign(found: re.Match[str]) -> str:
    """What stands for an entity, by what comes after it."""
    sign, after = unescape(found[0]), found.end()
    if sign == "<":
        return "<" if _NO_TAG.match(found.string, after) else "‹"
    name = _REFERENCE.match(found.string, after)
    return "＆" if sign == "&" and name and unescape(f"&{name[0]}") != f"&{name[0]}" else sign


def _signs(posting: Posting) -> Iterator[Change]:
    """The lines in which a look-alike stands for a sign."""
    for block in body(posting):
        for words in block.words():
            if literal(escape(words)) != words:
                yield Change("Indeed takes no HTML entities, so look-alikes (‹ › ＆) stand for the signs here:", words)


def _fields(posting: Posting, title: str, text: str) -> dict[str, str]:
    """The feed's elements; those that are empty are left out of it."""
    where, facts = address(posting), posting.facts
    reference, contact = said(posting, "reference"), said(posting, "contact")
    mails = (contact[one.start : one.end] for one in links(contact) if one.address.startswith("mailto:"))
    return {
        "title": title,
        "date": posting.listing.posted.isoformat() if posting.listing.posted else "",
        "referencenumber": "-".join(part for part in (reference, slug(where.locality)) if part) if reference else "",
        "requisitionid": reference,
        "url": facts.apply_at,
        "company": filled(facts.company),
        "city": where.locality,
        "state": where.region,
        "country": where.country,
        "postalcode": where.postal_code,
        "streetaddress": where.street,
        "email": next(mails, ""),
        "description": text,
        "salary": said(posting, "pay"),
    }


def feed(fields: dict[str, str]) -> str:
    """The feed of one job: every value in a CDATA section, of which what would end it is cut in two."""
    cut = "]]]]><![CDATA[>"
    elements = (f"<{name}><![CDATA[{value.replace(']]>', cut)}]]></{name}>" for name, value in fields.items() if value)
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', "<source>", "<job>", *elements, "</job>", "</source>")
    return "\n".join(lines) + "\n"


CHANNEL = Channel(id="indeed", name="Indeed", rank=20, pack=pack, sources=SOURCES)
