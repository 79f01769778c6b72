"""What was noted on words that go away goes with them, and nothing else does."""

from collections.abc import Callable

import pytest

from jdbuilder.fill.model import Blocks, Each, Value, Words
from jdbuilder.fill.notes import references
from jdbuilder.fill.put import put
from jdbuilder.fill.tags import w
from jdbuilder.outline import Paragraph
from jdbuilder.word.package import Package
from tests.checkers import word
from tests.fill.word_xml import BODY, body, element, p, r
from tests.word.made import NAMESPACES, RELATED, word_file

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.microsoft.com/office"
_NAMED = (
    f'{NAMESPACES} xmlns:w14="{_OFFICE}/word/2010/wordml" xmlns:w15="{_OFFICE}/word/2012/wordml"'
    f' xmlns:w16cid="{_OFFICE}/word/2016/wordml/cid" xmlns:w16cex="{_OFFICE}/word/2018/wordml/cex"'
    ' mc:Ignorable="w14 w15 w16cid w16cex"'
)
_LINE = '<w:{0} w:type="{1}" w:id="{2}"><w:p/></w:{0}>'
_PARTS = {
    "footnotes": ("w:footnotes", f"{RELATED}/footnotes"),
    "endnotes": ("w:endnotes", f"{RELATED}/endnotes"),
    "comments": ("w:comments", f"{RELATED}/comments"),
    "commentsExtended": ("w15:commentsEx", f"{_OFFICE}/2011/relationships/commentsExtended"),
    "commentsIds": ("w16cid:commentsIds", f"{_OFFICE}/2016/09/relationships/commentsIds"),
    "commentsExtensible": ("w16cex:commentsExtensible", f"{_OFFICE}/2018/08/relationships/commentsExtensible"),
}
"""The name of the root of each part with notes, and how the body leads to it."""


def call(kind: str, number: str) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def calls(number: str) -> str:
    return "".join(call(kind, number) for kind in ("footnote", "endnote", "comment"))


def commented(held: str, number: str) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>{held}<w:commentRangeEnd w:id="{number}"/>'


def entry(part: str, number: str) -> str:
    """A note; comment 5 is on footnote 3."""
    on_note = call("comment", "5") if number == "3" else ""
    match part:
        case "footnotes":
            return f'<w:footnote w:id="{number}">{p(r("a"), on_note)}</w:footnote>' if number != "5" else ""
        case "endnotes":
            return f'<w:endnote w:id="{number}">{p(r("b"))}</w:endnote>' if number != "5" else ""
        case "comments":
            held = p(r("c")).replace("<w:p>", f'<w:p w14:paraId="1000000{number}">')
            return f'<w:comment w:id="{number}" w:author="A">{held}</w:comment >'
        case "commentsExtended":
            return f'<w15:commentEx w15:paraId="1000000{number}" w15:done="0"/>'
        case "commentsIds":
            return f'<w16cid:commentId w16cid:paraId="1000000{number}" w16cid:durableId="2000000{number}" />'
    return f'<w16cex:commentExtensible w16cex:durableId="2000000{number}"/>'


def noted(*numbers: str) -> dict[str, bytes]:
    """The parts with these notes."""
    found = {}
    for part, (root, _) in _PARTS.items():
        kinds = {"-1": "separator", "0": "continuationSeparator"} if part.endswith("notes") else {}
        lines = "".join(_LINE.format(part[:-1], kind, number) for number, kind in kinds.items())
        held = lines + "".join(entry(part, number) for number in numbers)
        found[f"word/{part}.xml"] = f"<{root} {_NAMED}>{held}</{root}>".encode()
    return found


def package(body: str, *numbers: str) -> Package:
    """A template with this body, which calls these notes."""
    led = "".join(f'<Relationship Id="{one}" Type="{kind}" Target="{one}.xml"/>' for one, (_, kind) in _PARTS.items())
    relations = f'<Relationships xmlns="{_PACKAGE}">{led}</Relationships>'.encode()
    word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = {f"word/{part}.xml": f"{word_type}.{part}+xml" for part in _PARTS if part.startswith("comments")}
    parts = {**noted(*numbers), "word/_rels/document.xml.rels": relations}
    return Package.unpacked(word_file(body, parts=parts, types=types))


def table(*rows: str) -> str:
    width = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
    cells = (f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{row}</w:tc>' for row in rows)
    return f"<w:tbl>{width}{''.join(f'<w:tr>{cell}</w:tr>' for cell in cells)}</w:tbl>"


_STAYS = p(commented(r("Here"), "4"), calls("4"))
_MARKED = p(commented(r("[Duty]"), "3"), calls("3"))
_BEGUN = p('<w:commentRangeStart w:id="3"/>', r("Yours:")), p(r("[Duty]"), '<w:commentRangeEnd w:id="3"/>', calls("3"))
_PLACES = {
    "paragraph": _STAYS + _MARKED + p(r("end")),
    "begun before": _STAYS + "".join(_BEGUN) + p(r("end")),
    "row": table(_STAYS, _MARKED) + p(r("end")),
    "only row": _STAYS + table(_MARKED) + p(r("end")),
}
_Judge = Callable[[dict[str, bytes]], word.Complaints]
_NONE: dict[str, Value] = {"lines": Each(()), "blocks": Blocks(())}


@pytest.mark.parametrize("value", _NONE.values(), ids=_NONE)
@pytest.mark.parametrize("held", _PLACES.values(), ids=_PLACES)
def test_what_was_noted_on_a_line_that_goes_away_goes_too_and_the_rest_keeps_its_bytes(held: str, value: Value) -> None:
    filled = put(package(held, "3", "4", "5"), {"duty": value})
    assert {name: filled.parts[name] for name in noted()} == noted("4")
    assert 'w:id="3"' not in body(filled)
    assert body(filled).count('w:id="4"') == 5


@pytest.mark.parametrize("value", [Words(""), Words("a"), Each(("a", "b")), Blocks((Paragraph("a"), Paragraph("b")))])
def test_what_is_still_called_stays(value: Value) -> None:
    given = package(_PLACES["paragraph"], "3", "4", "5")
    filled = put(given, {"duty": value})
    assert {name for name in given.parts if filled.parts[name] != given.parts[name]} == {BODY}
    assert body(filled).count('w:id="3"') == 5


def test_what_nobody_called_before_stays_too() -> None:
    given = package(_MARKED + p(r("end")), "3", "4", "5", "6")
    assert {name: put(given, {"duty": Each(())}).parts[name] for name in noted()} == noted("4", "6")


def test_a_file_may_call_what_it_has_not() -> None:
    given = Package.unpacked(word_file(_MARKED + p(r("end"))))
    assert body(put(given, {"duty": Each(())})) == p(r("end"))


def test_what_is_called_is_known_by_its_kind_and_number() -> None:
    assert references(element(p(calls("3"), call("comment", "5")))) == {
        *((w(f"{kind}Reference"), "3") for kind in ("footnote", "endnote", "comment")),
        (w("commentReference"), "5"),
    }


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_validators_find_nothing_that_the_template_did_not_have(judge: _Judge) -> None:
    given = {name: package(held, "3", "4", "5") for name, held in _PLACES.items()}
    before = judge({name: one.packed() for name, one in given.items()})
    for value in _NONE.values():
        found = judge({name: put(one, {"duty": value}).packed() for name, one in given.items()})
        assert {name: {*found[name]} - {*before[name]} for name in given} == {name: set() for name in given}
