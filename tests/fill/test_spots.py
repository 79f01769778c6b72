"""What of a paragraph is to be filled, and what it is called."""

import pytest

from jdbuilder.errors import UserError
from jdbuilder.fill.passage import read
from jdbuilder.fill.spots import may_hold, spots
from tests.fill.word_xml import control, element, field, p, r

NAMED = '<w:alias w:val="Company"/>'
SHOWING = "<w:showingPlcHdr/>"
BLANK = "\u2002" * 5


def seen(xml: str) -> list[tuple[str, str, str]]:
    """The name, the text and the form of each spot of a paragraph."""
    passage = read(next(element(xml).iter("{*}p")))
    return [(spot.name, passage.text[spot.start : spot.end], spot.form) for spot in spots(passage)]


@pytest.mark.parametrize(
    ("instruction", "name"),
    [
        (" MERGEFIELD Company ", "Company"),
        (' MERGEFIELD  "Company name"  \\* MERGEFORMAT ', "Company name"),
        ("mergefield Company_Name\\* Upper", "Company_Name"),
        (" MERGEFIELD “שם החברה” ", "שם החברה"),
        (" MERGEFIELD Company Name \\b x", "Company Name"),
    ],
)
def test_a_merge_field_is_called_by_its_instruction(instruction: str, name: str) -> None:
    assert seen(p(r("at "), field(instruction, r("«Firma»")))) == [(name, "«Firma»", "merge field")]
    quoted = instruction.replace('"', "&quot;")
    simple = f'<w:fldSimple w:instr="{quoted}">{r("«Firma»")}</w:fldSimple>'
    assert seen(p(simple)) == [(name, "«Firma»", "merge field")]


def test_a_merge_field_counts_once_and_other_fields_do_not() -> None:
    assert seen(p(field("PAGE", r("3")), field("MERGEFIELD", r("")), field('DATE \\@ "d"', r("1 May")))) == []
    assert seen(p(r("["), field("MERGEFIELD A", r("«A»")), r(" and <b c XXX>"))) == [
        ("A", "«A»", "merge field"),
        ("b c", "<b c XXX>", "angle"),
    ]


@pytest.mark.parametrize(
    ("data", "before", "result", "name"),
    [
        ('<w:name w:val="Company"/>', "Firm: ", BLANK, "Company"),
        (
            '<w:name w:val="Text1"/><w:helpText w:type="text" w:val="The company’s name"/>',
            "",
            BLANK,
            "The company’s name",
        ),
        ('<w:name w:val="Text1"/>', "In short. Company: ", BLANK, "Company"),
        ('<w:name w:val="Text1"/>', "", "[Company Name]", "Company Name"),
        ('<w:name w:val="Text1"/>', "", BLANK, "Text1"),
        ("", "", BLANK, "form field"),
    ],
)
def test_a_form_field_is_called_by_what_the_form_says(data: str, before: str, result: str, name: str) -> None:
    xml = p(r(before), field(" FORMTEXT ", r(result), f"<w:ffData>{data}<w:textInput/></w:ffData>"))
    assert seen(xml) == [(name, result, "form field")]


def test_a_form_field_in_a_cell_is_called_by_the_cell_before_it() -> None:
    row = f"<w:tr><w:tc>{p(r('Place '), r('of work:'))}</w:tc><w:tc>%s</w:tc></w:tr>"
    tree = element(row % p(field("FORMTEXT", r(BLANK))))
    assert [spot.name for spot in spots(read([*tree.iter("{*}p")][1]))] == ["Place of work"]


def test_boxes_to_tick_and_lists_of_a_form_stay() -> None:
    assert seen(p(field("FORMCHECKBOX", ""), field("FORMDROPDOWN", r("a")))) == []


@pytest.mark.parametrize(
    "instruction",
    [
        " MACROBUTTON  NoMacro [Type the name] ",
        " MACROBUTTON NoMacro Type the name",
        ' FILLIN "Type the name" \\o',
        "FILLIN “[Type the name]”",
    ],
)
def test_a_field_that_only_says_what_to_type_is_a_marker(instruction: str) -> None:
    assert seen(p(field(instruction, ""))) == [("Type the name", "", "form field")]


@pytest.mark.parametrize(
    ("said", "held", "name"),
    [
        (NAMED, "Acme", "Company"),
        (NAMED + SHOWING, "<company XXX>", "Company"),
        (SHOWING, "[Company Name]", "Company Name"),
        (SHOWING, "job title", "job title"),
        (SHOWING, "Click or tap here to enter text.", "Firm"),
        (SHOWING, "", "Firm"),
        (NAMED, "", "Company"),
    ],
)
def test_a_control_is_one_marker(said: str, held: str, name: str) -> None:
    content = r(held) if held else ""
    assert seen(p(r("Firm: "), control(said, content))) == [(name, held, "control")]


def test_a_control_around_markers_leaves_it_to_them() -> None:
    assert seen(p(control(NAMED, r("at <company XXX> in <place XXX>")))) == [
        ("company", "<company XXX>", "angle"),
        ("place", "<place XXX>", "angle"),
    ]
    assert seen(p(control(NAMED, r("at ") + control('<w:tag w:val="inner"/>', r("x"))))) == [("inner", "x", "control")]
    assert seen(p(control(NAMED, field("MERGEFIELD A", r("«A»"))))) == [("A", "«A»", "merge field")]


def test_a_control_around_a_paragraph_is_one_marker() -> None:
    assert seen(control(NAMED, p(r("a")))) == [("Company", "a", "control")]
    assert seen(control(NAMED, p(r("[Job title]")))) == [("Company", "[Job title]", "control")]
    assert seen(control(NAMED, p(r("a")) + p(r("b")))) == []


@pytest.mark.parametrize(
    "held", [r("[Ab]"), f'<w:fldSimple w:instr="MERGEFIELD A">{r("a")}</w:fldSimple>', control(NAMED, r("a"))]
)
def test_a_paragraph_with_more_than_any_template_has_is_refused(held: str) -> None:
    assert len(seen(p(held * 2000))) == 2000
    with pytest.raises(UserError, match="more than 2,000 placeholders"):
        seen(p(held * 2001))


def test_a_marker_goes_with_the_innermost_condition_around_it() -> None:
    inner = field("IF b", r("[Ab]"))
    xml = p(r("[Cd]"), field("IF a", r("x [Ef]") + inner + r("[Gh]")), field("IF c", r("y")), r("[Ij]"))
    found = spots(read(element(xml)))
    conditions = [one.field.instruction if one.field else "" for one in found]
    assert [(one.name, said) for one, said in zip(found, conditions, strict=True)] == [
        ("Cd", ""),
        ("Ef", "IF a"),
        ("Ab", "IF b"),
        ("Gh", "IF a"),
        ("Ij", ""),
    ]


@pytest.mark.parametrize(
    ("xml", "may"),
    [
        (p(r("Ordinary text, 5 > 3.")), False),
        (p(r("a < b")), True),
        (p(field("PAGE", r("3"))), True),
        (p(control(SHOWING, "")), True),
        (control(NAMED, p(r("a"))), True),
        (control(NAMED, "<w:p/>" + p(r("a"))), False),
    ],
)
def test_a_look_tells_where_no_marker_can_be(xml: str, may: bool) -> None:
    assert may_hold([*element(f"<w:x>{xml}</w:x>").iter("{*}p")][-1]) is may


def test_spots_stand_in_order() -> None:
    xml = p(r("<a b XXX>"), control(NAMED, r("c")), r("[De]"), field("MERGEFIELD F", r("f")), r("{{g}}"))
    assert [name for name, _, _ in seen(xml)] == ["a b", "Company", "De", "F", "g"]
