"""Text as elements: tabs and line ends are elements of their own, spaces at the ends are kept, styles have ids."""

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.run import Run
from lxml import etree

from jdbuilder.render.word_text import (
    WORD,
    W,
    paragraph,
    put,
    restyle,
    rewrite,
    run,
    style_of,
    text_of,
)

TEXTS = ("", "a", " a", "a ", "\ta\t\tb", "a\nb", "<b>&amp;", "שלום", "\u00a0a", "  ", "a  b")


@pytest.fixture
def body() -> etree._Element:
    return etree.Element(f"{W}body", nsmap={"w": WORD})


def _xml(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True)


@pytest.mark.parametrize("text", TEXTS)
def test_a_run_is_what_python_docx_writes_and_says_its_text_again(text: str, body: etree._Element) -> None:
    theirs = parse_xml(f"<w:r {nsdecls('w')}/>")
    Run(theirs, None).text = text  # type: ignore[arg-type] # it needs no paragraph for that
    added = run(body, text)
    assert _xml(added) == _xml(theirs)
    assert text_of(added) == text


def test_a_rewritten_run_keeps_its_look(body: etree._Element) -> None:
    added = run(body, "one\ttwo", "Strong", from_right=True)
    rewrite(added, "three")
    assert _xml(added) == _xml(run(body, "three", "Strong", from_right=True))
    assert style_of(added) == "Strong"


def test_a_paragraph_from_the_right_says_so_behind_its_style(body: etree._Element) -> None:
    added = paragraph(body, "Facts", from_right=True, turned={"left": "20"})
    assert [str(one.tag).removeprefix(W) for one in added[0]] == ["pStyle", "bidi", "ind"]
    assert added[0][2].get(f"{W}left") == "20"
    assert len(paragraph(body, "Facts", turned={"left": "20"})[0]) == 1


def test_a_style_is_read_and_changed(body: etree._Element) -> None:
    added = paragraph(body, "Normal")
    restyle(added, "Lead-in")
    assert style_of(added) == "Lead-in"
    assert [style_of(one) for one in (put(body, "tbl"), run(body, "a"), run(body, "a", from_right=True))] == [""] * 3
