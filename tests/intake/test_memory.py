"""What a file remembers is brought back; what isn't ours is nothing, what is ours but broken says so in words."""

import io
import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from jdbuilder.carried import HTML_ID, PDF_NAME, WORD_NAMESPACE
from jdbuilder.errors import UserError
from jdbuilder.intake import memory
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting, Review, Waiver
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word.package import Package
from tests.render import drafts
from tests.word.made import word_file

LEAST = Posting(title="Tester")
GOOD = json.dumps(record.travelling(LEAST))
OLD = json.dumps({"schema_version": 1, "title": "Tester"})
NEW = json.dumps({"schema_version": 99, "title": "Tester"})
KINDS = ("docx", "pdf", "html")


def _made(kind: str, *held: str) -> bytes:
    """A file of a kind that holds these records, as somebody else might have written it."""
    if kind == "docx":
        parts = {f"customXml/item{number}.xml": _part(text) for number, text in enumerate(held, 1)}
        return word_file("<w:p/>", parts=parts)
    if kind == "html":
        blocks = "".join(f'<script type="application/json" id="{HTML_ID}">{text}</script>' for text in held)
        return f"<!doctype html><title>x</title>{blocks}<p>x".encode()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for text in held:
        writer.add_attachment(PDF_NAME, text.encode())
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def _part(text: str) -> bytes:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<posting xmlns="{WORD_NAMESPACE}">{escaped}</posting>'.encode()


def _opened(data: bytes, kind: str) -> Posting | None:
    return memory.in_word(Package.unpacked(data)) if kind == "docx" else memory.remembered(data, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("held", [GOOD, OLD, f"\n {GOOD} \n"])
def test_a_record_is_brought_back_whichever_version_it_has(kind: str, held: str) -> None:
    assert _opened(_made(kind, held), kind) == LEAST


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_without_a_record_remembers_nothing(kind: str) -> None:
    assert _opened(_made(kind), kind) is None


@pytest.mark.parametrize("kind", KINDS)
def test_of_several_records_the_first_that_is_whole_counts(kind: str) -> None:
    other = GOOD.replace("Tester", "Baker")
    assert _opened(_made(kind, GOOD, other), kind) == LEAST
    assert _opened(_made(kind, "{", NEW, GOOD, other), kind) == LEAST


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("", "The posting in the file: is not valid JSON.*Open an earlier copy"),
        ("[]", "The posting in the file: is not a posting"),
        ("{}", "The posting in the file, schema_version: must say which version.*Open an earlier copy"),
        (NEW, "The posting in the file, schema_version: is 99.*newer jdbuilder: update this one and open it again"),
        ('{"schema_version": 3}', "The posting in the file, title: is missing.*Open an earlier copy"),
        ("[" * 100_000, "The posting in the file: is nested too deeply"),
    ],
)
def test_a_record_that_is_broken_says_so(kind: str, held: str, said: str) -> None:
    with pytest.raises(UserError, match=f"(?s){said}"):
        _opened(_made(kind, held), kind)


OTHERS: Mapping[str, bytes] = {
    "another's part": b'<posting xmlns="urn:another">{}</posting>',
    "another's part that names us": f'<a xmlns:p="{WORD_NAMESPACE}"/>'.encode(),
    "our part's properties": f'<d:x xmlns:d="urn:d"><d:ref uri="{WORD_NAMESPACE}"/></d:x>'.encode(),
    "no XML": b"\x00\xff not xml",
    "nothing": b"",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_word_files_other_parts_are_left_alone(name: str) -> None:
    data = word_file("<w:p/>", parts={"customXml/item1.xml": OTHERS[name], "customXml/item2.xml": _part(GOOD)})
    assert memory.in_word(Package.unpacked(data)) == LEAST
    data = word_file("<w:p/>", parts={"customXml/item1.xml": OTHERS[name]})
    assert memory.in_word(Package.unpacked(data)) is None


def test_a_part_is_found_where_the_document_leads_to_it_before_all_others() -> None:
    parts = {"customXml/item1.xml": _part(GOOD), "elsewhere/data.xml": _part(GOOD.replace("Tester", "Baker"))}
    relations = {"rId1": ("customXml", "../gone.xml"), "rId2": ("customXml", "../elsewhere/data.xml")}
    opened = memory.in_word(Package.unpacked(word_file("<w:p/>", parts=parts, relations=relations)))
    assert opened is not None
    assert opened.title == "Baker"


def test_a_part_of_ours_that_is_no_xml_any_more_says_so() -> None:
    data = word_file("<w:p/>", parts={"customXml/item1.xml": _part(GOOD)[:-20]})
    with pytest.raises(UserError, match=r"The posting in the file: is not valid JSON.*Open an earlier copy"):
        memory.in_word(Package.unpacked(data))


def test_a_posting_file_is_the_posting() -> None:
    assert memory.remembered(GOOD.encode(), "json") == LEAST
    with pytest.raises(UserError, match="The file, title: is missing"):
        memory.remembered(b'{"schema_version": 3}', "json")


@pytest.mark.parametrize("kind", ["md", "txt", ""])
def test_a_kind_without_a_memory_remembers_nothing(kind: str) -> None:
    assert memory.remembered(GOOD.encode(), kind) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_whose_memory_was_switched_off_remembers_nothing(kind: str, look: Look) -> None:
    fixed = drafts.fixed()
    silent = fixed.model_copy(update={"look": fixed.look.model_copy(update={"memory": False})})
    assert _opened(to.to(outline(fixed), kind, look), kind) == fixed
    assert _opened(to.to(outline(silent), kind, look), kind) is None


@pytest.mark.parametrize("kind", to.formats())
def test_what_is_internal_never_travels(kind: str, look: Look) -> None:
    waiver = Waiver(rule="hero-words", part="title", quote="SECRET Tester", reason="SECRET reason")
    told = {"notes": "SECRET note", "review": Review(employees=987_123, contractor=True, waivers=(waiver,))}
    data = to.to(outline(LEAST.model_copy(update=told)), kind, look)
    assert data == to.to(outline(LEAST), kind, look)
    if kind in (*KINDS, "json"):
        assert _opened(data, kind) == LEAST
    held = b"".join(Package.unpacked(data).parts.values()) if kind == "docx" else data
    assert not [one for one in (b"SECRET", b"987123", b"waivers", b"contractor", b"employees") if one in held]


@given(data=st.binary(max_size=200), kind=st.sampled_from(["html", "md"]))
def test_any_bytes_are_read_without_a_crash(data: bytes, kind: str) -> None:
    assert memory.remembered(data, kind) is None
