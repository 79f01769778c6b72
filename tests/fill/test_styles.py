import pytest

from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w
from jdbuilder.word.package import parsed
from tests.fill.placing import MAIN, item, p, package, style

_NORMAL = style("Normal", "Normal", default=True)


def _styles(*given: str) -> Styles:
    return Styles(package(p("a"), "".join([_NORMAL, *given])))


@pytest.mark.parametrize(
    "heading",
    [
        style("Heading2", "heading 2"),
        style("berschrift2", "heading 2", '<w:outlineLvl w:val="1"/>'),
        style("berschrift2", "berschrift 2"),
        style("a2", "Заголовок 2"),
        style("2", "标题 2"),
        style("x", "כותרת 2"),
        style("Titre2", "Titre2"),
        style("Section", "Our section", '<w:outlineLvl w:val="1"/>'),
        style("Mine", "Mine", based_on="Base") + style("Base", "Base", '<w:outlineLvl w:val="1"/>'),
    ],
)
def test_a_heading_is_known_by_its_name_or_its_outline_level(heading: str) -> None:
    styles = _styles(heading)
    assert styles.heading(2)
    assert styles.heading_level(styles.heading(2)) == 2
    assert not styles.heading(1)


def test_words_own_name_for_a_heading_comes_before_one_of_the_same_level() -> None:
    ours, theirs = style("Ours", "Ours", '<w:outlineLvl w:val="0"/>'), style("Heading1", "heading 1")
    assert _styles(ours, theirs).heading(1) == "Heading1"


@pytest.mark.parametrize("level", ["9", "x", "-1"])
def test_body_text_is_no_heading(level: str) -> None:
    assert _styles(style("a", "a", f'<w:outlineLvl w:val="{level}"/>')).heading_level("a") is None


@pytest.mark.parametrize(
    ("identifier", "name"),
    [("LB", "List Bullet"), ("Aufzhlungszeichen", "Aufzählungszeichen"), ("a", "Liste à puces"), ("ListBullet", "x")],
)
def test_the_style_called_a_list_with_bullets_is_first(identifier: str, name: str) -> None:
    others = style("LN", "List Number", item(1)), style("Numbered", "heading 1", item(1))
    assert _styles(*others, style(identifier, name, item(2))).lists == (identifier, "LN")


def test_a_style_without_a_list_is_none_even_if_it_is_called_one() -> None:
    assert _styles(style("LB", "List Bullet"), style("None", "None", item(0))).lists == ()


def test_a_style_is_in_the_list_of_the_one_that_it_is_based_on() -> None:
    styles = _styles(style("LB", "List Bullet", item(7, 1)), style("Mine", "Mine", based_on="LB"))
    assert styles.numbering("Mine") == ("7", "1")
    assert styles.numbering("Normal") is None


def test_styles_based_on_each_other_end() -> None:
    styles = _styles(style("A", "A", based_on="B"), style("B", "B", based_on="A"))
    assert styles.numbering("A") is None
    assert styles.heading_level("A") is None


def test_text_beside_a_list_is_in_the_style_that_the_lists_is_based_on() -> None:
    text = style("Text", "Body Text"), style("LP", "List Paragraph", based_on="Text")
    styles = _styles(*text, style("LB", "List Bullet", item(7), based_on="LP"))
    assert styles.of_text("LB") == "Text"
    assert styles.of_text("Text") == "Text"
    assert styles.of_text("gone") == ""


def test_a_paragraph_that_names_no_style_has_the_default_one() -> None:
    template = package(p("a") + p("b", '<w:pStyle w:val="LB"/>'), _NORMAL + style("LB", "List Bullet"))
    body = parsed(template.parts[MAIN])
    assert [Styles(template).of(one) for one in body.iter(w("p"))] == ["Normal", "LB"]


def test_a_paragraph_begins_where_it_or_its_style_says() -> None:
    ind = '<w:ind w:left="{}" w:start="{}"/>'
    template = package(
        p("a", ind.format(300, "")) + p("b", '<w:pStyle w:val="In"/>') + p("c") + p("d", '<w:ind w:left="1cm"/>'),
        _NORMAL + style("In", "In", ind.format("", 500)),
    )
    body = parsed(template.parts[MAIN])
    assert [Styles(template).indentation(one) for one in body.iter(w("p"))] == [300, 500, 0, 0]


def test_the_number_of_a_style_for_lists_is_known() -> None:
    numbering = f'<w:style w:type="numbering" w:styleId="L"><w:pPr>{item(3)}</w:pPr></w:style>'
    assert _styles(numbering).list_in("L") == "3"
    assert _styles(numbering).list_in("x") is None


def test_a_template_without_styles_has_none() -> None:
    styles = Styles(package(p("a")))
    assert (styles.default, styles.lists, styles.heading(1), styles.unnumbered_list) == ("", (), "", "")


@pytest.mark.parametrize(
    ("own", "found"),
    [
        (item(3, 2), ("3", "2")),
        (item(0), None),
        (f'<w:pStyle w:val="LB"/>{item(0)}', None),
        ('<w:pStyle w:val="LB"/>', ("2", "0")),
        ('<w:pStyle w:val="LB"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', ("2", "1")),
        ('<w:jc w:val="left"/>', None),
    ],
)
def test_a_paragraph_is_in_its_own_list_or_its_styles(own: str, found: tuple[str, str] | None) -> None:
    given = package(p("a", own), _NORMAL + style("LB", "List Bullet", item(2)))
    assert Styles(given).list_of(next(parsed(given.parts[MAIN]).iter(w("p")))) == found
