"""Every channel by one contract: hostile, endless and empty postings come out whole, safe and in order."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import html5lib
import pytest

from jdbuilder.channels import packing, shorten
from jdbuilder.channels.channel import Channel, Pack, Part
from jdbuilder.errors import NotFoundError
from jdbuilder.library.library import Library
from jdbuilder.posting import countries, facts
from jdbuilder.posting.outline import outline
from tests.channels import pigeon
from tests.channels.postings import EVERY, PAID, SECTIONS, made

each_channel = pytest.mark.parametrize("channel", packing.channels().values(), ids=lambda one: one.id)
each_posting = pytest.mark.parametrize("name", EVERY)
_SIGNS = str.maketrans("‹›＆", "<>&")


@cache
def packed(channel: str, name: str) -> Pack:
    """A posting as a channel takes it, packed once for all that is asked of it."""
    return packing.named(channel).pack(EVERY[name])


def shown(part: Part) -> Iterator[str]:
    """What a reader of a part sees, as rich text and as plain."""
    if part.kind == "rich":
        yield " ".join(html5lib.parse(part.value, namespaceHTMLElements=False).itertext())
    if part.kind in {"text", "rich"}:
        yield part.text


def bare_words(text: str) -> list[str]:
    """Words without the signs that set them out."""
    return re.findall(r"\w+", text.translate(_SIGNS))


def in_order(words: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in words)


def test_there_are_channels() -> None:
    assert list(packing.channels()) == ["linkedin", "indeed", "google", "email", "intranet"]


@each_channel
@each_posting
def test_no_word_is_added_and_none_changes_place(channel: Channel, name: str) -> None:
    posting = EVERY[name]
    whole = bare_words(" ".join(outline(posting).words()))
    bodies = [part for part in packed(channel.id, name).parts if "\n" in part.text or part.kind == "rich"]
    for part in bodies:
        for text in shown(part):
            assert in_order(bare_words(text.replace("About us", "About")), whole), part.id


@each_channel
def test_what_laws_ask_of_pay_and_hiring_is_said_however_short(channel: Channel, library: Library) -> None:
    posting = EVERY["paid"]
    told = [f"{fact.label}: {fact.say(posting)}" for fact in facts.stated(posting) if fact.id in PAID]
    assert len(told) == len(PAID)
    for made_ in (posting, shorten.shorten(posting, library, shorten.FEWEST).posting):
        text = " ".join(bare_words(" ".join(part.text for part in channel.pack(made_).parts)))
        assert [one for one in told if " ".join(bare_words(one)) not in text] == []


@each_channel
@each_posting
def test_short_fields_say_what_the_posting_says(channel: Channel, name: str) -> None:
    posting = EVERY[name]
    told, country = posting.facts, countries.names().get(posting.listing.country or "")
    said = (posting.title, told.company, told.workplace, told.place, country, told.employment, told.apply_at)
    known = bare_words(" ".join(word for word in (*said, told.reference) if word).casefold())
    for part in packed(channel.id, name).parts:
        if part.kind == "text" and "\n" not in part.text:
            assert in_order(bare_words(part.text.casefold()), known), part.id


@each_channel
@each_posting
def test_what_is_still_to_be_filled_is_posted_nowhere(channel: Channel, name: str) -> None:
    parts = packed(channel.id, name).parts
    assert not [part.id for part in parts if re.search("XXX| HERE", part.value + part.plain)]


@each_channel
@each_posting
def test_rich_text_holds_no_element_but_its_own(channel: Channel, name: str) -> None:
    known = {"html", "head", "body", "h1", "h2", "h3", "p", "ul", "li", "strong"}
    for part in packed(channel.id, name).parts:
        if part.kind == "rich":
            page = html5lib.parse(part.value, namespaceHTMLElements=False)
            assert {one.tag for one in page.iter()} <= known


@each_channel
@each_posting
def test_equal_postings_make_equal_packs_with_parts_of_different_names(channel: Channel, name: str) -> None:
    pack = packed(channel.id, name)
    assert channel.pack(EVERY[name]) == pack
    ids = [part.id for part in pack.parts]
    assert len(set(ids)) == len(ids) > 0


@each_channel
@each_posting
def test_a_part_that_does_not_fit_is_said(channel: Channel, name: str) -> None:
    pack = packed(channel.id, name)
    assert pack.missing or all(part.fits for part in pack.parts)


@each_channel
def test_a_complete_posting_lacks_nothing_that_must_be(channel: Channel) -> None:
    missing = [change.what for change in channel.pack(made()).missing]
    assert [what for what in missing if not what.startswith("Recommended:")] == []


@each_channel
def test_a_posting_packs_in_few_words(channel: Channel, library: Library) -> None:
    text = packing.text(made(), library, 60)
    assert text.words <= 60
    assert [str(change) for change in text.changes if "60 words" in change.what]
    whole = {part.id: part for part in channel.pack(made()).parts}
    for part in channel.pack(text.posting).parts:
        if part.kind == "rich":
            assert shorten.count(part.plain) <= 60 < shorten.count(whole[part.id].plain)


def test_the_whole_text_is_left_as_it_is(library: Library) -> None:
    text = packing.text(made(), library)
    assert (text.posting, text.changes, text.over) == (made(), (), 0)
    assert text.words == shorten.length(made())


def test_an_unknown_channel_or_part_is_named_with_those_that_are() -> None:
    with pytest.raises(NotFoundError, match="There are linkedin, indeed"):
        packing.named("myspace")
    with pytest.raises(NotFoundError, match="There are subject, text, rich"):
        packing.part(packing.named("email").pack(made()), "title")


def test_a_paragraph_to_fill_costs_no_other_of_its_line(library: Library) -> None:
    posting = made(sections={**SECTIONS, "about": ["We are kind.\nWrite to <nobody XXX>."]})
    for words in (None, 300):
        text = packing.text(posting, library, words)
        assert [change.line for change in text.changes] == ["Write to <nobody XXX>."]
        plain = packing.part(packing.named("intranet").pack(text.posting), "rich").plain
        assert "We are kind." in plain
        assert text.words == shorten.count(plain)


def test_files_are_named_by_channel_and_part(library: Library) -> None:
    files, said = packing.files(packing.text(made(), library), ["indeed", "email/subject"])
    names = ["indeed-title.txt", "indeed-description.html", "indeed-feed.xml", "email-subject.txt"]
    assert (list(files), said) == (names, ())


def test_what_changed_is_said_once_with_its_channel(library: Library) -> None:
    text = packing.text(made(title="Manager – €50k", hours=""), library)
    _, said = packing.files(text, ["linkedin", "linkedin/title"])
    assert [line.partition(":")[0] for line in said] == [
        "Left out, since it is still to be filled. Fill it in, or tick it under “Leave out”",
        "LinkedIn",
    ]


def test_a_rich_part_is_a_page_that_says_its_encoding() -> None:
    part = packing.part(packing.named("intranet").pack(made()), "rich")
    page = packing.file(part).decode()
    assert page.startswith('<!doctype html>\n<meta charset="utf-8">\n<title>Rich text</title>\n<h1>')
    assert unescape(page).endswith("<p>Everyone is welcome here.</p>\n")


def test_parts_are_printed_after_their_names_unless_alone() -> None:
    part = Part("x", "X", "text", "words")
    assert packing.shown("a-x.txt", part, alone=True) == "words\n"
    assert packing.shown("a-x.txt", part, alone=False) == "==> a-x.txt <==\nwords\n\n"


def test_a_channel_is_one_file(library: Library, tmp_path: Path) -> None:
    with pigeon.added(tmp_path):
        assert list(packing.channels())[-1] == "pigeon"
        files, _ = packing.files(packing.text(made(), library), ["pigeon"])
    assert {name: part.value for name, part in files.items()} == {"pigeon-note.txt": "Production Manager"}
    assert "pigeon" not in packing.channels()
