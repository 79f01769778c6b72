from lxml import etree

from jdbuilder.fill.tags import parent, remove, w
from tests.word.made import WORD


def test_a_name_is_in_words_own_namespace() -> None:
    assert w("p") == f"{{{WORD}}}p"


def test_an_element_is_taken_out_of_what_it_stands_in() -> None:
    root = etree.fromstring("<a><b/><c/></a>")
    assert parent(root[0]) is root
    remove(root[0])
    assert etree.tostring(root) == b"<a><c/></a>"
