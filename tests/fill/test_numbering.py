import re

from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.styles import Styles
from jdbuilder.word.package import Package, parsed
from tests.fill.placing import NUMBERING, definition, item, number, p, package, short

_CLEANUP = '<w:numIdMacAtCleanup w:val="2"/>'
_LISTS = definition(3) + definition(5, "decimal", start=4) + "\n<!-- ours -->" + number(1, 3) + number(2, 5) + _CLEANUP


def _numbering(given: Package) -> Numbering:
    return Numbering(given, Styles(given))


def _with(lists: str, styles: str = "") -> Package:
    return package(p("a"), styles, lists)


def test_a_template_that_no_list_is_added_to_keeps_its_parts() -> None:
    assert _numbering(_with(_LISTS)).changed() == {}
    assert _numbering(package(p("a"))).changed() == {}


def test_bullets_are_told_from_numbers() -> None:
    numbering = _numbering(_with(_LISTS))
    assert [numbering.is_bulleted(*one) for one in (("1", "0"), ("2", "0"), ("1", "4"), ("9", "0"))] == [
        True,
        *[False] * 3,
    ]


def test_a_lists_own_level_comes_before_that_of_its_kind() -> None:
    own = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:lvlOverride></w:num>'
    assert _numbering(_with(definition(5, "decimal") + number(2, 5).replace("</w:num>", own))).is_bulleted("2", "0")


def test_a_kind_that_is_a_styles_is_read_where_the_style_has_it() -> None:
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    style = f'<w:style w:type="numbering" w:styleId="L"><w:pPr>{item(2)}</w:pPr></w:style>'
    lists = link + definition(3) + number(1, 1) + number(2, 3)
    assert _numbering(_with(lists, style)).is_bulleted("1", "0")
    assert not _numbering(_with(lists, style.replace('w:val="2"', 'w:val="1"'))).is_bulleted("1", "0")  # a circle


def test_a_restarted_list_begins_where_its_kind_does_and_all_else_stays() -> None:
    given = _with(_LISTS)
    numbering = _numbering(given)
    assert numbering.restarted("2", "0") == "3"
    before, after = given.parts[NUMBERING], numbering.changed()[NUMBERING]
    start, end = before.split(_CLEANUP.encode())
    assert after.startswith(start)
    assert after.endswith(_CLEANUP.encode() + end)
    assert short(parsed(after)[-2]) == (
        '<num numId="3"><abstractNumId val="5"/><lvlOverride ilvl="0"><startOverride val="4"/></lvlOverride></num>'
    )


def test_a_list_that_was_restarted_before_is_restarted_once() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    given = _with(
        definition(5, "decimal") + number(2, 5).replace("<w:num ", '<w:num w:x="1" ').replace("</w:num>", again)
    )
    numbering = _numbering(given)
    numbering.restarted("2", "0")
    added = short(parsed(numbering.changed()[NUMBERING])[-1])
    assert added.count("lvlOverride ilvl") == 1
    assert '<num numId="3"><abstractNumId val="5"/>' in added
    assert re.findall(r"<startOverride.*?/>", added) == ['<startOverride val="1"/>']


def test_a_list_that_is_not_there_is_left_as_it_is() -> None:
    numbering = _numbering(_with(_LISTS))
    assert numbering.restarted("9", "0") == "9"
    assert numbering.changed() == {}


def test_our_own_bullets_are_added_once_in_the_order_of_the_schema() -> None:
    given = _with(_LISTS)
    numbering = _numbering(given)
    assert numbering.bullets() == numbering.bullets() == "3"
    assert numbering.is_bulleted("3", "8")
    after = numbering.changed()[NUMBERING]
    names = [short(one)[1:].split()[0] for one in parsed(after)]
    assert names == ["abstractNum", "abstractNum", "!--", "abstractNum", "num", "num", "num", "numIdMacAtCleanup"]
    assert b"\n<!-- ours -->" in after
    assert short(parsed(after)[3]).startswith(
        '<abstractNum abstractNumId="6"><nsid val="6A640006"/><multiLevelType val="hybridMultilevel"/><lvl ilvl="0">'
        '<start val="1"/><numFmt val="bullet"/><lvlText val="•"/><lvlJc val="left"/>'
        '<pPr><ind left="360" hanging="360"/></pPr></lvl><lvl ilvl="1">'
    )


def test_a_template_without_lists_gets_a_part_for_them() -> None:
    given = package(p("a"))
    numbering = _numbering(given)
    numbering.bullets()
    made = given.with_parts(numbering.changed())
    assert ("numbering", NUMBERING) in {(one.kind, one.target) for one in made.related(made.main)}
    assert made.content_type(NUMBERING).endswith("numbering+xml")
    assert _numbering(made).is_bulleted("1", "0")
    assert {name: made.parts[name] for name in given.parts if "rels" not in name and "Types" not in name} == {
        name: part for name, part in given.parts.items() if "rels" not in name and "Types" not in name
    }


def test_what_a_template_already_calls_numbering_is_not_overwritten() -> None:
    given = package(p("a")).with_parts({NUMBERING: b"<a/>"})
    numbering = _numbering(given)
    numbering.bullets()
    assert sorted(numbering.changed()) == ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/numbering1.xml"]


def test_a_main_part_that_leads_to_nothing_gets_its_relations() -> None:
    parts = dict(package(p("a")).parts)
    del parts["word/_rels/document.xml.rels"]
    numbering = _numbering(Package(parts))
    numbering.bullets()
    made = Package(parts).with_parts(numbering.changed())
    assert [one.kind for one in made.related(made.main)] == ["numbering"]
