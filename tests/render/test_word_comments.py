"""Remarks in a Word file: real comments on their very words, and without them the file says what the clean one does."""

import io
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.carried import REVIEWER
from jdbuilder.outline import Bullets, Facts, Heading, Item, Outline, Paragraph, Remark, Subtitle, Table, Title
from jdbuilder.posting.facts import FACTS
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.render.word_comments import INITIALS
from tests.checkers import word
from tests.render import compared, drafts
from tests.render.commented import comments, order, paragraphs, parts

LINK = "See https://jobs.example/7 today"
DOCUMENT = Outline(
    "Manager",
    "manager",
    "en-GB",
    (
        Title("Manager of things"),
        Subtitle("Acme & Sons"),
        Facts((("Place", "Berlin, hybrid"), ("Pay", "<pay XXX>"))),
        Heading("What you’ll do"),
        Bullets((Item("Plan the work"), Item("less is better", "Scrap"))),
        Paragraph(LINK),
        Paragraph("שלום עולם ושלום"),
        Paragraph("One and the same."),
        Paragraph("And more."),
    ),
)
LABELS = {f"{fact.label}:" for fact in FACTS}
SAID = ("A rule", "What is the matter", "→ What to do")


def _on(document: Outline, *words: str) -> list[Remark]:
    """A remark on each of these words; those of several texts are joined by line feeds."""
    texts = [*document.words()]
    return [_remark(texts, one.split("\n")) for one in words]


def _remark(texts: Sequence[str], lines: Sequence[str]) -> Remark:
    first = next(number for number, text in enumerate(texts) if lines[0] in text)
    last = first + len(lines) - 1
    start = texts[first].index(lines[0])
    end = texts[last].index(lines[-1]) + len(lines[-1])
    return Remark((first, start), (last, end), SAID)


def _written(look: Look, document: Outline, remarks: Sequence[Remark]) -> bytes:
    return to.to(replace(document, remarks=tuple(remarks)), "docx", look)


@pytest.mark.parametrize(
    "words",
    [
        ["Manager of things"],
        ["of", "Manager", "things"],
        ["Sons"],
        ["hybrid"],
        ["<pay XXX>"],
        ["pay"],
        ["you’ll"],
        ["work", "Plan"],
        ["Scrap: less"],
        ["Scrap", "better"],
        [LINK],
        ["https://jobs.example/7"],
        ["See https", "jobs", "example/7 today", "7"],
        ["עולם", "שלום"],
        ["One and the same.\nAnd more."],
        ["same.\nAnd", "One and the same."],
        ["One and the same.", "One and", "and the same", "and", "and"],
        ["same", "One and the ", "the ", "and the "],
    ],
)
def test_a_comment_is_on_its_very_words(words: list[str], look: Look) -> None:
    data = _written(look, DOCUMENT, _on(DOCUMENT, *words))
    assert [one.on for one in comments(data)] == words
    assert paragraphs(data) == paragraphs(to.to(DOCUMENT, "docx", look))


def test_comments_on_the_same_words_keep_their_order(look: Look) -> None:
    said = [("first",), ("second",), ("third",)]
    remarks = [replace(_on(DOCUMENT, "Manager of things")[0], said=one) for one in said]
    data = _written(look, DOCUMENT, remarks)
    assert [one.said for one in comments(data)] == said
    assert order(data) == ["0", "1", "2"]


def test_a_comment_says_what_the_remark_says_and_whose_it_is(look: Look) -> None:
    (one,) = comments(_written(look, DOCUMENT, _on(DOCUMENT, "things")))
    assert (one.said, one.author, one.initials) == (SAID, REVIEWER, INITIALS)


@pytest.mark.parametrize("theme", ["studio", "plain"])
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_any_remarks_on_any_words_are_on_those_words(theme: str, data: st.DataObject, look: Look) -> None:
    document = outline_of(drafts.hostile())
    words = [*document.words()]
    labels = {number for number, word in enumerate(words) if f"{word}:" in LABELS}
    places = st.sampled_from([number for number in range(len(words)) if number not in labels])
    remarks = data.draw(st.lists(places.flatmap(lambda one: _within(one, words[one])), max_size=6))
    written = _written(replace(look, theme_id=theme), document, remarks)
    assert [one.on for one in comments(written)] == [words[one.start[0]][one.start[1] : one.end[1]] for one in remarks]
    assert paragraphs(written) == paragraphs(to.to(document, "docx", replace(look, theme_id=theme)))


def _within(number: int, text: str) -> st.SearchStrategy[Remark]:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda two: two[0] < two[1])
    return places.map(lambda two: Remark((number, two[0]), (number, two[1]), SAID))


def test_a_table_takes_no_comment_and_without_remarks_there_is_no_list_of_them(look: Look) -> None:
    document = compared.fixed()
    number = next(
        sum(len(one.words()) for one in document.blocks[:place])
        for place, block in enumerate(document.blocks)
        if isinstance(block, Table)
    )
    data = _written(look, document, [Remark((number, 0), (number, 2), SAID)])
    assert comments(data) == []
    assert not [name for name in parts(to.to(DOCUMENT, "docx", look)) if "comments" in name]


def test_equal_remarks_make_equal_files_without_a_date(look: Look) -> None:
    remarks = _on(DOCUMENT, "work", "Berlin")
    data = _written(look, DOCUMENT, remarks)
    assert data == _written(look, DOCUMENT, remarks)
    assert b"w:date" not in _list(data)


def _list(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/comments.xml")


@pytest.mark.parametrize("format_id", [one for one in to.formats() if one != "docx"])
def test_only_a_word_file_has_comments(format_id: str, look: Look) -> None:
    document = outline_of(drafts.fixed())
    noted = replace(document, remarks=tuple(_on(document, "Manager", "calm")))
    assert to.to(noted, format_id, look) == to.to(document, format_id, look)


EVERYTHING = [
    *("Manager of things", "Manager", "Sons", "hybrid", "<pay XXX>", "you’ll", "Plan", "Scrap: less", "better"),
    *("See https", "jobs", "example/7 today", "https://jobs.example/7", "עולם", "same.\nAnd", "One and", "and the"),
]


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_judges_find_nothing_wrong_with_a_commented_file(
    judge: Callable[[dict[str, bytes]], word.Complaints], look: Look
) -> None:
    data = _written(look, DOCUMENT, _on(DOCUMENT, *EVERYTHING))
    assert len(comments(data)) == len(EVERYTHING)
    assert judge({"commented": data}) == {"commented": []}


@pytest.mark.office
def test_libreoffice_shows_each_comment_on_its_words(look: Look, tmp_path: Path) -> None:
    (tmp_path / "copy.docx").write_bytes(_written(look, DOCUMENT, _on(DOCUMENT, *EVERYTHING)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), "copy.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    shown = _shown(etree.fromstring((tmp_path / "copy.fodt").read_bytes()))
    assert sorted(shown) == sorted((" ".join(on.split()), REVIEWER, "\n".join(SAID)) for on in EVERYTHING)


_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def _shown(document: etree._Element) -> list[tuple[str, str, str]]:
    """What each comment is on, its author and what it says, as LibreOffice read them."""
    open_: dict[str, tuple[list[str], str, str]] = {}
    (body,) = document.iter(f"{_OFFICE}text")
    found = []
    for kind, one in _steps(body):
        name = one.get(f"{_OFFICE}name", "")
        if kind == "annotation":
            said = "\n".join("".join(map(str, p.itertext())) for p in one.iter(f"{_TEXT}p"))
            open_[name] = ([], next(one.iter(_CREATOR)).text or "", said)
        elif kind == "annotation-end":
            words, author, said = open_.pop(name)
            found.append((" ".join("".join(words).split()), author, said))
        else:
            for words, _, _ in open_.values():
                words.append(" " if kind == "end" else (one.tail if kind == "tail" else one.text) or "")
    return found


def _steps(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Texts, ends of paragraphs, and beginnings and ends of comments, in reading order."""
    yield "text", element
    for child in element:
        if child.tag in {f"{_OFFICE}annotation", f"{_OFFICE}annotation-end"}:
            yield etree.QName(child).localname, child
        else:
            yield from _steps(child)
        yield "tail", child
    if element.tag == f"{_TEXT}p":
        yield "end", element
