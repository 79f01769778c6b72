"""What the corpus is judged by sees every kind of damage; and what is right is no damage to it."""

import pytest

from jdbuilder.word.package import Package
from tests.fill import reading
from tests.fill.templates.markup import bold, box, control, cut, deleted, item, marked, note, par, run
from tests.fill.templates.model import DOCUMENT
from tests.fill.templates.stock import BULLETS, list_style, numbering, styles
from tests.fill.templates.writers import word_365

_BODY = (
    par(marked("Start", 1, run("before ")), cut("<company XXX>", 3, 9), run(" after"), look='<w:jc w:val="both"/>')
    + par("beside", box(par("in a box: ", cut("<company XXX>", 5))))
    + control(par("WHOLE"), number=5)
    + item("one", number=1)
    + par("two", style="ListBullet")
    + par("three", note("footnote", 1), deleted("gone"))
)


def _package(body: str = _BODY) -> Package:
    return Package.unpacked(word_365(body, styles(list_style("ListBullet", "List Bullet", 1)), numbering(BULLETS)))


def _pieces() -> list[bytes]:
    return reading.around(_package().parts[DOCUMENT], ["<company XXX>"], {"WHOLE"})


def test_every_paragraph_is_read_boxes_twice_and_what_is_deleted_not_at_all() -> None:
    assert reading.stories(_package())[DOCUMENT] == [
        *("before <company XXX> after", "beside", *(["in a box: <company XXX>"] * 2), "WHOLE", "one", "two", "three"),
    ]


def test_a_part_is_cut_at_the_runs_of_its_markers_and_at_whole_controls() -> None:
    pieces = _pieces()
    assert len(pieces) == 5
    assert b"company" not in b"".join(pieces)
    assert b"<w:sdt>" not in b"".join(pieces)
    assert pieces[0].endswith(b'before </w:t></w:r><w:bookmarkEnd w:id="1"/>')
    assert b" after" in pieces[1]


def test_a_part_with_other_markers_places_is_made_of_the_same_pieces() -> None:
    pieces = _pieces()
    assert reading.is_made_of(b"<w:r>new</w:r>".join(pieces), pieces)
    assert reading.is_made_of(b"".join(pieces), pieces)


@pytest.mark.parametrize("number", range(5))
def test_a_byte_that_changed_anywhere_else_is_seen(number: int) -> None:
    pieces = _pieces()
    for place in (0, len(pieces[number]) // 2, len(pieces[number]) - 1):
        broken = bytearray(pieces[number])
        broken[place] ^= 1
        part = b"<w:r>new</w:r>".join([*pieces[:number], bytes(broken), *pieces[number + 1 :]])
        assert not reading.is_made_of(part, pieces)


def test_a_part_without_markers_may_not_change_at_all() -> None:
    assert reading.is_made_of(b"<x/>", [b"<x/>"])
    assert not reading.is_made_of(b"<x/> ", [b"<x/>"])


def test_items_of_lists_are_known_by_their_own_number_or_by_that_of_their_style() -> None:
    assert reading.listed(_package()) == {"one": "1", "two": "1"}


@pytest.mark.parametrize("lost", ["bookmarkEnd", "sdt", "footnoteReference", "sectPr", "drawing", "pict"])
def test_what_a_template_loses_is_seen(lost: str) -> None:
    package = _package()
    part = package.parts[DOCUMENT].replace(f"w:{lost}".encode(), b"w:other")
    assert part != package.parts[DOCUMENT]
    assert reading.kept(package.with_parts({DOCUMENT: part})) != reading.kept(package)


def test_the_look_of_a_paragraph_is_known_by_its_text() -> None:
    assert "<w:b/>" in reading.markup(_package(par(bold("bold"))))["bold"]
