import re
from collections.abc import Callable, Mapping, Sequence

import pytest
from lxml import etree

from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed
from tests.checkers import word
from tests.fill.placing import MAIN, definition, item, number, p, package, r, repeated, short, style
from tests.fill.reading import said

_LINES = {"ONE": ("a", "b", "c"), "TWO": ("x", "y")}
_NONE: Mapping[str, Sequence[str]] = {"ONE": (), "TWO": ()}
_STYLES = style("Normal", "Normal", default=True) + style("LB", "List Bullet", item(2))
_LISTS = definition(1) + number(2, 1)


def _cell(inner: str, merged: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{merged}</w:tcPr>{inner}</w:tc>'


def _row(*cells: str, names: str = "") -> str:
    return f"<w:tr{names}>{''.join(one if one.startswith('<') else _cell(p(one)) for one in cells)}</w:tr>"


def _table(*rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>'


def _made(body: str, texts: Mapping[str, Sequence[str]] = _LINES) -> etree._Element:
    return parsed(repeated(package(body, _STYLES, _LISTS), texts).parts[MAIN])


def _rows(root: etree._Element) -> list[list[str]]:
    """The texts of each row's cells."""
    cells = ([*row.iter(w("tc"))] for row in root.iter(w("tr")))
    return [["/".join(said(one) for one in cell.iter(w("p"))) for cell in row] for row in cells]


def _texts(root: etree._Element) -> list[str]:
    return [said(one) for one in root.iter(w("p"))]


def test_a_row_is_repeated_for_each_line_and_its_markers_go_along_in_step() -> None:
    made = _made(_table(_row("Duty", "Owner"), _row("to ONE", "TWO"), _row("-", "-")) + p("end"))
    assert _rows(made) == [["Duty", "Owner"], ["to a", "x"], ["to b", "y"], ["to c", ""], ["-", "-"]]


def test_the_innermost_row_is_the_one_that_is_repeated() -> None:
    made = _made(_table(_row(_cell(_table(_row("ONE", "1")) + p("")), "2")) + p("end"))
    assert _rows(made)[1:] == [["a", "1"], ["b", "1"], ["c", "1"]]


@pytest.mark.parametrize("own", [item(2), '<w:pStyle w:val="LB"/>'])
def test_an_item_of_a_list_is_repeated_in_its_cell(own: str) -> None:
    assert _rows(_made(_table(_row("Duties", _cell(p("ONE", own)))) + p("end"))) == [["Duties", "a/b/c"]]


def test_a_paragraph_among_others_is_repeated_in_its_cell() -> None:
    assert _rows(_made(_table(_row("Duties", _cell(p("Yours:") + p("ONE")))) + p("end"))) == [
        ["Duties", "Yours:/a/b/c"]
    ]


def test_an_item_is_repeated_with_its_row_if_another_cell_has_a_marker_too() -> None:
    made = _made(_table(_row("TWO", _cell(p("ONE", item(2))))) + p("end"))
    assert _rows(made) == [["x", "a"], ["y", "b"], ["", "c"]]


def test_a_paragraph_outside_tables_is_repeated() -> None:
    assert _texts(_made(p("before") + p("• ONE") + p("after"))) == ["before", "• a", "• b", "• c", "after"]


def test_a_paragraph_in_a_box_is_repeated_in_it_and_the_row_around_the_box_is_not() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('ONE')}</w:txbxContent></w:pict></w:r></w:p>"
    made = _made(_table(_row(_cell(box), "2")) + p("end"))
    assert len(_rows(made)) == 1
    assert _texts(made) == ["", "a", "b", "c", "2", "end"]


# Controls

_CONTROL = "<w:sdt><w:sdtPr><w:id w:val='5'/>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
_SECTION_ITEM = '<w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'


@pytest.mark.parametrize(("kind", "controls"), [("<w:text/>", 3), (_SECTION_ITEM, 3), ("<w:richText/>", 1)])
def test_a_control_that_holds_one_line_is_repeated_around_it_with_an_id_of_its_own(kind: str, controls: int) -> None:
    made = _made(_CONTROL.format(kind, p("ONE")) + p("end"))
    assert len([*made.iter(w("sdt"))]) == controls
    assert len([*made.iter(w("id"))]) == 1
    assert _texts(made) == ["a", "b", "c", "end"]


def test_a_row_in_a_control_for_rows_is_repeated_with_it() -> None:
    made = _made(_table(_row("head", ""), _CONTROL.format(_SECTION_ITEM, _row("ONE", ""))) + p("end"))
    assert len([*made.iter(w("sdt"))]) == 3
    assert _rows(made) == [["head", ""], ["a", ""], ["b", ""], ["c", ""]]
    gone = _made(_table(_row("head", ""), _CONTROL.format(_SECTION_ITEM, _row("ONE", ""))) + p("end"), _NONE)
    assert _rows(gone) == [["head", ""]]


# What there can be only once

_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_NEW = "http://schemas.microsoft.com/office/word/2010/wordml"
_ONCE = (
    f'<w:p xmlns:n="{_NEW}" n:paraId="1A" n:textId="2A"><w:bookmarkStart w:id="1" w:name="m"/>'
    f'<w:ins w:id="2" w:author="a">{r("ONE")}</w:ins><w:commentRangeStart w:id="0"/><w:bookmarkEnd w:id="1"/>'
    f'<w:r><w:rPr/><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t><w:footnoteReference w:id="2"/></w:r>'
    f'<w:r><w:drawing><d:docPr xmlns:d="{_DRAWN}" id="3" name="x"/></w:drawing></w:r><w:r><w:pict><v:shapetype id="t"/>'
    '<v:shape id="s" type="#t"><v:fill/></v:shape></w:pict></w:r></w:p>'
)


def test_a_copy_has_nothing_that_can_be_there_only_once() -> None:
    made = [short(one) for one in _made(_ONCE).iter(w("p"))]
    shape = '<r><pict>{}<shape id="{}" type="#t"><fill/></shape></pict></r>'
    drawing = f'<r><drawing><docPr id="{{}}" name="x"/></drawing></r>{shape}</p>'
    assert made[0].count("bookmark") == 2
    assert made[0].endswith(drawing.format(3, '<shapetype id="t"/>', "s"))
    for copy, letter, numbers in ((made[1], "b", (4, 5, 6)), (made[2], "c", (7, 8, 9))):
        first, second, third = numbers
        assert copy == (
            f'<p><ins id="{first}" author="a"><r><t>{letter}</t></r></ins><r><t>.</t></r>'
            + drawing.format(second, "", f"s_{third}")
        )


# Merged cells

_BEGINS, _GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _merged(root: etree._Element) -> list[str]:
    found = re.findall(r"<tc>.*?</tc>", short(root))
    return ["restart" if "restart" in one else "on" if "vMerge" in one else "-" for one in found]


def test_a_cell_that_is_merged_downwards_goes_on_through_the_repeated_rows() -> None:
    rows = _row(_cell(p("Duties"), _BEGINS), "ONE"), _row(_cell(p(""), _GOES_ON), "-")
    made = _made(_table(*rows) + p("end"))
    assert _rows(made) == [["Duties", "a"], ["", "b"], ["", "c"], ["", "-"]]
    assert _merged(made) == ["restart", "-", "on", "-", "on", "-", "on", "-"]


def test_a_merged_cell_that_holds_the_marker_begins_anew_in_each_row() -> None:
    made = _made(_table(_row(_cell(p("ONE"), _BEGINS), "1"), _row(_cell(p(""), _GOES_ON), "2")) + p("end"))
    assert _rows(made) == [["a", "1"], ["b", "1"], ["c", "1"], ["", "2"]]
    assert _merged(made) == ["restart", "-", "restart", "-", "restart", "-", "on", "-"]


def test_a_row_that_others_are_merged_with_stays_without_its_lines() -> None:
    rows = _row(_cell(p("Duties"), _BEGINS), "ONE"), _row(_cell(p(""), _GOES_ON), "-")
    assert _rows(_made(_table(*rows) + p("end"), _NONE)) == [["Duties", ""], ["", "-"]]


# Without lines


def test_without_lines_a_row_goes_away() -> None:
    made = _made(_table(_row("head", ""), _row("ONE", "TWO")) + p("end"), _NONE)
    assert _rows(made) == [["head", ""]]


def test_a_table_keeps_its_last_row_and_a_cell_its_last_paragraph_empty_and_no_item() -> None:
    made = _made(_table(_row(_cell(p("to ONE", item(2)) + p("more")), "TWO")), _NONE)
    assert [short(one) for one in made.iter(w("p"))] == ["<p/>", "<p/>"]
    listed = _made(_table(_row("Duties", _cell(p("ONE", '<w:pStyle w:val="LB"/>')))) + p("end"), _NONE)
    assert [short(one) for one in listed.iter(w("p"))][1] == "<p/>"


def test_without_lines_a_paragraph_goes_away_with_all_its_text() -> None:
    assert _texts(_made(p("a") + p("Yours: ONE") + p("b"), _NONE)) == ["a", "b"]


def test_what_begins_or_ends_in_what_goes_away_stays() -> None:
    begins = '<w:bookmarkStart w:id="1" w:name="a"/>'
    within = '<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/>'
    body = f'<w:p>{begins}{within}{r("ONE")}</w:p><w:p>{r("b")}<w:bookmarkEnd w:id="1"/></w:p>'
    made = _made(body, _NONE)
    assert [etree.QName(one).localname for one in made.iter(w("bookmarkStart"), w("p"))] == ["bookmarkStart", "p"]
    table = _made(_table(_row(_cell(f"<w:p>{begins}{r('ONE')}</w:p>"), "TWO")) + body.partition("</w:p>")[2], _NONE)
    assert len([*table.iter(w("bookmarkStart"))]) == 1
    further = _made(_table(_row(_cell(_table(_row("-")) + p("ONE") + f"<w:p>{begins}</w:p>"), "TWO")), _NONE)
    assert [short(one) for one in further.iter(w("p"))] == [f"<p>{begins.replace('w:', '')}</p>", "<p/>"]


def test_a_bookmark_and_a_comment_of_one_number_are_two() -> None:
    begins = '<w:commentRangeStart w:id="1"/><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    made = _made(f'<w:p>{begins}{r("ONE")}</w:p><w:p>{r("b")}<w:commentRangeEnd w:id="1"/></w:p>', _NONE)
    assert [etree.QName(one).localname for one in made[0]][:2] == ["commentRangeStart", "p"]


# What other programs make of it

_BODIES = {
    "row": _table(_row("head", ""), _row("ONE", "TWO")),
    "only row": _table(_row("ONE", "TWO")),
    "merged": _table(_row(_cell(p("Duties"), _BEGINS), "ONE"), _row(_cell(p(""), _GOES_ON), "-")),
    "item": _table(_row("Duties", _cell(p("ONE", item(2))))),
    "control": _CONTROL.format("<w:text/>", p("ONE")),
    "marks": f'<w:p><w:bookmarkStart w:id="1" w:name="a"/>{r("ONE")}<w:bookmarkEnd w:id="1"/></w:p>',
}


def _files() -> dict[str, tuple[Package, Package]]:
    given = {name: package(body + p("end"), _STYLES, _LISTS) for name, body in _BODIES.items()}
    return {
        f"{name}, {len(texts['ONE'])}": (one, repeated(one, texts))
        for name, one in given.items()
        for texts in (_LINES, _NONE)
    }


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_validators_find_nothing_that_the_template_did_not_have(judge: Callable[[dict[str, bytes]], object]) -> None:
    files = _files()
    after = judge({name: made.packed() for name, (_, made) in files.items()})
    assert after == judge({name: template.packed() for name, (template, _) in files.items()})
