"""Parts that were deflated before make a zip file that is the one that would be made of their bytes."""

import io
import zipfile

from jdbuilder.render.zipped import Deflated, zipped
from jdbuilder.word.package import Package

PARTS = {"[Content_Types].xml": b"<a/>", "word/document.xml": b"word " * 5000, "empty.xml": b""}


def test_the_file_is_the_one_that_zipfile_writes() -> None:
    assert zipped({name: Deflated.of(data) for name, data in PARTS.items()}) == Package(PARTS).packed()


def test_every_part_is_found_whole_and_deflated() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped({name: Deflated.of(data) for name, data in PARTS.items()}))) as file:
        assert file.testzip() is None
        assert {one.filename: file.read(one) for one in file.infolist()} == PARTS
        assert {(one.compress_type, one.date_time) for one in file.infolist()} == {(8, (1980, 1, 1, 0, 0, 0))}
        assert file.getinfo("word/document.xml").compress_size < 1000
