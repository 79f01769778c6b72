"""A zip comes apart within limits, whoever wrote it and however it lies about itself."""

import io
import zipfile

import pytest

from jdbuilder.word import unpack
from jdbuilder.word.index import Index
from jdbuilder.word.package import Package
from jdbuilder.word.refused import RefusedError
from jdbuilder.word.unpack import unpacked
from tests.word.evil import PARTS, WORDS, enlarged, zipped
from tests.word.made import word_file

MIB = 1024 * 1024


def come_apart(data: bytes) -> Package:
    return unpacked(data, lambda *_: None)


def streamed() -> bytes:
    """A zip written to what can't be gone back in: the sizes stand behind the parts."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in PARTS.items():
            with file.open(name, "w", force_zip64=True) as part:
                part.write(data)
    return pipe.getvalue()


def with_folders() -> bytes:
    return zipped({"_rels/": b"", "word/": b"", **PARTS, "word/media/": b""})


def with_backslashes() -> bytes:
    """As some programs for Windows write it; zipfile would mend the names."""
    data = zipped({name.replace("/", "|"): part for name, part in PARTS.items()})
    return data.replace(b"word|", b"word\\").replace(b"_rels|", b"_rels\\")


@pytest.mark.parametrize(
    "data",
    [
        zipped(PARTS),
        zipped(PARTS, zipfile.ZIP_STORED),
        streamed(),
        with_folders(),
        with_backslashes(),
        zipped({f"/{name}": part for name, part in PARTS.items()}),
        zipped({f"./{name.replace('/', '//')}": part for name, part in PARTS.items()}),
    ],
    ids=["packed", "stored", "streamed", "folders", "backslashes", "from the root", "long ways"],
)
def test_however_it_was_zipped_the_parts_are_the_same(data: bytes) -> None:
    assert come_apart(data) == Package(PARTS)


def test_the_parts_keep_the_order_of_the_file() -> None:
    backwards = dict(reversed(list(PARTS.items())))
    assert list(come_apart(zipped(backwards)).parts) == list(backwards)


def test_what_is_no_xml_is_not_read_as_such() -> None:
    parts = {**PARTS, "word/media/a.png": b"\x89PNG<", "word/fonts/a.odttf": bytes(99), "customXml/a.bin": b""}
    assert come_apart(zipped(parts)) == Package(parts)


@pytest.mark.parametrize(
    "name", ["word/a.xml", "word/a.XML", "word/a.vml", "word/a.bin", "word/_rels/a.xml.rels", "customXml/a"]
)
def test_broken_xml_is_named_whatever_the_part_is_called(name: str) -> None:
    with pytest.raises(RefusedError, match=f"is damaged: its part {name} can’t be read"):
        come_apart(zipped({**PARTS, name: b"\xef\xbb\xbf \n<a>"}))


@pytest.mark.parametrize("broken", [b"", b"words", b"<a></b>", b"<w:a/>", b"<a>" + b"x" * 10 * MIB + b"</a>"])
def test_what_the_later_parser_could_not_read_is_refused(broken: bytes) -> None:
    with pytest.raises(RefusedError, match="can’t be read"):
        come_apart(zipped({**PARTS, "word/a.xml": broken}))


def test_a_header_is_read_as_xml_whatever_it_says_that_it_is() -> None:
    data = word_file(WORDS, parts={"word/h.png": b"\0no XML"}, relations={"rId1": ("header", "h.png")})
    with pytest.raises(RefusedError, match=r"its part word/h\.png"):
        come_apart(data)


def test_a_header_is_no_picture_whatever_it_says_that_it_is() -> None:
    parts, types = {"word/h.svg": b"<!DOCTYPE svg><svg/>"}, {"word/h.svg": "image/svg+xml"}
    assert come_apart(word_file(WORDS, parts=parts, types=types))
    with pytest.raises(RefusedError, match="a DTD"):
        come_apart(word_file(WORDS, parts=parts, types=types, relations={"rId1": ("header", "h.svg")}))


def test_whole_and_broken_files_are_told_apart() -> None:
    data = zipped(PARTS, zipfile.ZIP_STORED)
    with pytest.raises(RefusedError, match="its end is missing"):
        come_apart(data[: len(data) // 2])
    with pytest.raises(RefusedError, match="is damaged"):
        come_apart(data.replace(b"words", b"sword"))  # the check sum is wrong


@pytest.mark.parametrize("name", ["../a.xml", "word/../../a.xml", "C:\\a.xml", "a\n.xml", "a\x9b.xml", "a/.."])
def test_names_that_lead_out_are_refused(name: str) -> None:
    with pytest.raises(RefusedError, match="leads out of it"):
        come_apart(zipped({**PARTS, name: b"<a/>"}))


def test_a_size_that_is_a_lie_is_of_no_use() -> None:
    with pytest.raises(RefusedError, match="is damaged"):
        come_apart(enlarged(word_file(WORDS), "word/media/a.png", bytes(MIB), 1024, says=1000))


def test_sizes_are_counted_while_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({**PARTS, "word/media/a.png": bytes(MIB), "word/a.xml": b"<a>" + b" " * MIB + b"</a>"})
    assert come_apart(data)
    monkeypatch.setattr(unpack, "MOST_OF_XML", MIB)
    with pytest.raises(RefusedError, match="a part that unpacks to more than 1 MiB"):
        come_apart(data)
    monkeypatch.setattr(unpack, "MOST_BYTES", 2 * MIB)
    with pytest.raises(RefusedError, match="unpacks to more than 2 MiB"):
        come_apart(data)


def test_what_leads_where_has_a_limit_of_its_own() -> None:
    index = b"<Relationships>" + b" " * unpack.MOST_OF_INDEX + b"</Relationships>"
    with pytest.raises(RefusedError, match="more than 1 MiB"):
        come_apart(zipped({**PARTS, "word/_rels/a.xml.rels": index}))


def test_a_table_of_a_million_parts_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(RefusedError, match="2,000 parts"):
        come_apart(b"PK\x03\x04" + b"PK\x01\x02" * (10 * unpack.MOST_PARTS + 1))


def test_there_is_an_end_of_parts() -> None:
    most = {**PARTS, **{f"word/{number}": b"" for number in range(unpack.MOST_PARTS - len(PARTS))}}
    assert come_apart(zipped(most))
    with pytest.raises(RefusedError, match="2,000 parts"):
        come_apart(zipped({**most, "word/x": b""}))


def test_it_is_judged_before_anything_large_is_unpacked() -> None:
    seen: list[tuple[str, frozenset[str]]] = []

    def judge(index: Index, parts: frozenset[str]) -> None:
        seen.append((index.main, parts))
        raise RefusedError("has been judged")

    with pytest.raises(RefusedError, match="has been judged"):
        unpacked(zipped({**PARTS, "word/a.xml": b"<broken"}), judge)
    assert seen == [("word/document.xml", frozenset({*PARTS, "word/a.xml"}))]
