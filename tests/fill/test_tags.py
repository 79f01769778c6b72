from lxml import etree

from jdbuilder.fill.tags import nearest, parent, remove, w
from tests.fill.word_xml import element, p, r
from tests.word.made import WORD


def test_a_name_is_in_words_own_namespace() -> None:
    assert w("p") == f"{{{WORD}}}p"


def test_an_element_is_taken_out_of_what_it_stands_in() -> None:
    root = etree.fromstring("<a><b/><c/></a>")
    assert parent(root[0]) is root
    remove(root[0])
    assert etree.tostring(root) == b"<a><c/></a>"


def test_what_is_around_a_text_box_is_not_near_its_paragraphs() -> None:
    box = f"<w:r><w:txbxContent>{p(r('x'))}</w:txbxContent></w:r>"
    row = element(f"<w:tr><w:tc>{p(box)}</w:tc></w:tr>")
    outer, inner = row.iter(w("p"))
    assert nearest(outer, "tr") is row
    assert nearest(inner, "tr") is None
