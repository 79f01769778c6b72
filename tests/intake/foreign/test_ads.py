"""Forty foreign ads: nothing of them is dropped, their headings are understood, the right snippets are proposed."""

import re
import time
from collections.abc import Iterable

import pytest

from jdbuilder.intake.foreign import facts as foreign
from jdbuilder.intake.foreign import sections
from jdbuilder.intake.foreign.imported import imported
from jdbuilder.library.library import Library
from jdbuilder.posting import facts
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from tests.intake.foreign.gold import Ad, ads, letters

LEAST_HEADINGS, LEAST_SNIPPETS = 0.9, 0.8
# Of a fact's line, what stands in our own label or in the way that we write amounts and dates.
OURS = frozenset(re.findall(r"\w+", "a an at of per to annum year hour day the for p"))

LOTS = ("seen", "unseen", "later")

each_ad = pytest.mark.parametrize("ad", ads(), ids=lambda ad: ad.name)


def test_there_are_forty_in_five_formats_a_quarter_of_them_unseen() -> None:
    kinds = [ad.kind for ad in ads()]
    assert {kind: kinds.count(kind) >= 6 for kind in kinds} == dict.fromkeys(("html", "md", "pdf", "txt", "docx"), True)
    assert {lot: len(_some(lot)) for lot in LOTS} == {"seen": 20, "unseen": 10, "later": 10}
    assert sum(len(ad.gold.get("snippets", {})) for ad in ads()) >= 60


@each_ad
def test_every_sentence_lands_in_some_section(ad: Ad, library: Library) -> None:
    parts, posting, _ = ad.read(library)
    landed = [posting.title, *(line.text for _, lines in posting.sections for line in lines)]
    landed += [read.heading for read in sections.read_headings(parts) if read.section]
    held = "|".join(map(letters, landed))
    missing = [sentence for sentence in ad.sentences if not _is_held(sentence, held)]
    assert len(ad.sentences) > 10
    assert [one for one in missing if not (_is_stated(one, posting) or _is_in_parts(one, held, posting))] == []


def _is_held(sentence: str, held: str) -> bool:
    """Whether it stands there as it is, or a row's label as a heading and what stood beside it as a line."""
    label, _, value = sentence.partition(":")
    return letters(sentence) in held or bool(value.strip() and letters(label) in held and letters(value) in held)


def _is_stated(sentence: str, posting: Posting) -> bool:
    """Whether a label and its value, or a byline, stands in the posting's facts word for word."""
    said = " ".join([*facts.values(posting).values(), *map(str, posting.facts.model_dump(mode="json").values())])
    known = {*_words(said), *OURS}
    label, colon, value = sentence.partition(":")
    field = foreign.field_of(label)
    if field and not value.strip():  # a label over its value
        return bool(getattr(posting.facts, field))
    words = set(_words(value if colon else sentence))
    return bool(words) and words <= known


def _is_in_parts(sentence: str, held: str, posting: Posting) -> bool:
    """Whether each part of a byline is in the posting's facts, or stands as a line with what else wasn't read."""
    parts = [part for part in re.split(r"[·•|\t]|, ", sentence) if letters(part)]
    return len(parts) > 1 and all(_is_held(part, held) or _is_stated(part, posting) for part in parts)


def _words(text: str) -> list[str]:
    plain = re.sub(r"(?<=\d)[,.](?=\d{3})|(?<=\d)\.00?\b", "", text.casefold())
    plain = re.sub(r"(?<=\d)k\b", "000", plain)
    return re.findall(r"\w+", re.sub(r"\b(ca|au)(?=\$)", "", plain))


@each_ad
def test_the_title_and_what_is_stated_are_read(ad: Ad, library: Library) -> None:
    _, posting, _ = ad.read(library)
    assert letters(posting.title) == letters(ad.gold["title"])
    for field, said in ad.gold.get("facts", {}).items():
        assert _fact(posting, field) == said, field


def _fact(posting: Posting, field: str) -> str:
    pay = posting.facts.pay
    if field == "pay" and pay:
        return " ".join(str(part) for part in (pay.low, pay.high, pay.currency, pay.period) if part is not None)
    return str(getattr(posting.facts, field))


@pytest.mark.parametrize("lot", LOTS)
def test_headings_are_understood(lot: str, library: Library) -> None:
    told = [one for ad in _some(lot) for one in _headings(ad, library)]
    assert len(told) > 30
    assert sum(told) >= LEAST_HEADINGS * len(told)


def _headings(ad: Ad, library: Library) -> Iterable[bool]:
    """For each heading of an ad whether it was read as its gold says, and each sentence under none likewise."""
    parts, posting, _ = ad.read(library)
    read = {letters(one.heading): one.section for one in sections.read_headings(parts)}
    yield from (read.get(letters(heading)) == section for heading, section in ad.gold["headings"].items())
    lines = [(section, letters(line.text)) for section, of in posting.sections for line in of]
    for begins, section in ad.gold.get("lines", {}).items():
        yield [one for one, text in lines if letters(begins) in text] == [section]


@pytest.mark.parametrize("lot", LOTS)
def test_the_right_snippet_is_among_the_first_three(lot: str, library: Library) -> None:
    told = [one for ad in _some(lot) for one in _snippets(ad, library)]
    assert len(told) > 50
    assert sum(told) >= LEAST_SNIPPETS * len(told)


def _snippets(ad: Ad, library: Library) -> Iterable[bool]:
    _, posting, proposals = ad.read(library)
    proposed = {(one.section, one.line): [snippet for snippet, _ in one.snippets] for one in proposals}
    lines = [
        (letters(line.text), proposed.get((section.id, number), []))
        for section in SECTIONS
        for number, line in enumerate(posting.sections.of(section.id))
    ]
    for begins, right in ad.gold.get("snippets", {}).items():
        found = next((snippets for text, snippets in lines if letters(begins) in text), [])
        yield from (snippet in found for snippet in ([right] if isinstance(right, str) else right))


def _some(lot: str) -> list[Ad]:
    return [ad for ad in ads() if ad.lot == lot]


def test_an_ad_of_a_thousand_words_is_read_in_no_time(library: Library) -> None:
    ad = next(ad for ad in ads() if ad.name == "t2-operations")
    data = "\n\n".join([ad.source] * 5).encode()
    assert 1000 < len(data.split()) < 2000
    imported(data, "warm", library)
    began = time.process_time()
    imported(data, "long.txt", library)
    assert time.process_time() - began < 0.3
