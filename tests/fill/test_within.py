"""What somebody typed for a marker stands at the placeholders of its name inside what is put, too."""

from jdbuilder.fill.model import Blocks, Each, Words
from jdbuilder.fill.within import within
from jdbuilder.outline import Bullets, Cell, Heading, Item, Paragraph, Table

TYPED = {"company": "Acme\nLtd", "line manager": "<company XXX>"}
HELD = "At <Company XXX>"
PUT = "At Acme Ltd"


def test_texts_of_every_kind_are_filled() -> None:
    held = (Heading(HELD), Paragraph(HELD), Bullets((Item(HELD, HELD),)), Table(("a",), ((Cell((Item(HELD),)),),)))
    put = (Heading(PUT), Paragraph(PUT), Bullets((Item(PUT, PUT),)), Table(("a",), ((Cell((Item(PUT),)),),)))
    assert within(Blocks(held), TYPED) == Blocks(put)
    assert within(Words(HELD), TYPED) == Words(PUT)
    assert within(Each((HELD, "")), TYPED) == Each((PUT, ""))


def test_names_are_compared_as_those_of_markers_and_nothing_is_filled_twice() -> None:
    assert within(Words("<line-manager XXX>, <town XXX>"), TYPED) == Words("<company XXX>, <town XXX>")
