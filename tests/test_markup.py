"""Simple HTML holds every word, in order, in the tags that are allowed and no other."""

import json

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.markup import readable_json, script_json, simple_html
from jdbuilder.outline import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Item,
    Paragraph,
    Subtitle,
    Table,
    Title,
)
from tests.render import compared

BLOCKS: tuple[Block, ...] = (
    Title("T & Co"),
    Subtitle("<b>"),
    Heading("H"),
    Heading("I", 2),
    Paragraph("p"),
    Facts((("Pay", "1"), ("Place", "x"))),
    Bullets((Item("one"), Item("two", "Name"))),
)
ALL = frozenset({"p", "ul", "li", "b", "strong", "br", "h1", "h2", "h3", "h4"})


@pytest.mark.parametrize(
    ("tags", "written"),
    [
        (
            {"p", "ul", "li"},
            "<p>T &amp; Co</p><p>&lt;b&gt;</p><p>H</p><p>I</p><p>p</p><ul><li>Pay: 1</li><li>Place: x</li></ul>"
            "<ul><li>one</li><li>Name: two</li></ul>",
        ),
        (
            {"p", "ul", "li", "b", "h1", "h2", "h3"},
            "<h1>T &amp; Co</h1><p>&lt;b&gt;</p><h2>H</h2><h3>I</h3><p>p</p>"
            "<ul><li><b>Pay:</b> 1</li><li><b>Place:</b> x</li></ul><ul><li>one</li><li><b>Name:</b> two</li></ul>",
        ),
        (
            {"p", "strong"},
            "<p><strong>T &amp; Co</strong></p><p>&lt;b&gt;</p><p><strong>H</strong></p><p><strong>I</strong></p>"
            "<p>p</p><p>• <strong>Pay:</strong> 1</p><p>• <strong>Place:</strong> x</p><p>• one</p>"
            "<p>• <strong>Name:</strong> two</p>",
        ),
        (
            {"br", "ul", "li"},
            "T &amp; Co<br><br>&lt;b&gt;<br><br>H<br><br>I<br><br>p<ul><li>Pay: 1</li><li>Place: x</li></ul>"
            "<ul><li>one</li><li>Name: two</li></ul>",
        ),
        (set(), "T &amp; Co\n\n&lt;b&gt;\n\nH\n\nI\n\np\n\n• Pay: 1\n\n• Place: x\n\n• one\n\n• Name: two"),
    ],
)
def test_blocks_are_set_in_the_tags_that_there_are(tags: set[str], written: str) -> None:
    assert simple_html(BLOCKS, frozenset(tags)) == written


def test_a_table_is_a_list_of_its_words_and_a_figure_has_none() -> None:
    cell = Cell((Item("a"),))
    blocks = (Table(("A", "B"), ((cell, cell),)), Figure(compared.drawing(), "A map"))
    assert simple_html(blocks, ALL) == "<ul><li>A</li><li>B</li><li>a</li><li>a</li></ul>"


def test_nothing_is_nothing() -> None:
    assert simple_html((), ALL) == ""


_text = st.text(st.sampled_from("<>&\"'/ab;#x !-"), min_size=1, max_size=20).filter(str.strip)
_tags = st.sets(st.sampled_from(sorted(ALL))).map(frozenset)


@settings(deadline=None, max_examples=300)
@given(text=_text, name=_text, tags=_tags)
def test_any_text_is_read_back_and_is_no_element(text: str, name: str, tags: frozenset[str]) -> None:
    blocks = (Title(text), Heading(name), Paragraph(text), Facts(((name, text),)), Bullets((Item(text, name),)))
    tree = html5lib.parseFragment(simple_html(blocks, tags), namespaceHTMLElements=False)
    elements = [element for element in tree.iter() if element is not tree]
    assert {element.tag for element in elements} <= tags
    said = "".join(tree.itertext()).replace("•", "")
    expected = f"{text}{name}{text}{name}:{text}{name}:{text}"
    assert "".join(said.split()) == "".join(expected.split())


@given(
    st.dictionaries(st.text(st.sampled_from("a<"), max_size=3), st.text(st.sampled_from('</script>!-&\u2028\u2029"\\')))
)
def test_data_in_a_script_element_can_not_end_it(data: dict[str, str]) -> None:
    assert json.loads(script_json(data)) == json.loads(readable_json(data)) == data
    assert not set(script_json(data)) & set("<>&\u2028\u2029")


def test_data_are_readable_as_they_are() -> None:
    assert readable_json({"a": "Zoë"}) == '{\n  "a": "Zoë"\n}'
