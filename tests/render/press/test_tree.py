"""The tree of tags is walked in reading order, and elements change their parents without getting lost."""

import pydyf
import pytest

from jdbuilder.render.press.tree import Tree


@pytest.fixture
def tree() -> Tree:
    """A document of two lists of two items each, the second list within an element without meaning."""
    pdf = pydyf.PDF()
    root = pydyf.Dictionary({"K": pydyf.Array()})
    pdf.add_object(root)
    pdf.catalog["StructTreeRoot"] = root.reference
    tree = Tree(pdf)
    like = {"Pg": b"1 0 R"}
    document, group = tree.new("/Document", like), tree.new("/NonStruct", like)
    lists = [tree.new("/L", like), tree.new("/L", like)]
    root["K"].append(document.reference)
    tree.adopt(document, [lists[0], group])
    tree.adopt(group, [lists[1]])
    for one in lists:
        tree.adopt(one, [tree.new("/LI", like), tree.new("/LI", like)])
        one["K"].append(7)  # a piece of the page
    return tree


def _kinds(elements: object) -> list[str]:
    return [one["S"][1:] for one in elements]  # type: ignore[attr-defined]


def test_everything_is_found_in_reading_order(tree: Tree) -> None:
    assert _kinds(tree.held()) == ["Document", "L", "LI", "LI", "NonStruct", "L", "LI", "LI"]


def test_what_has_no_meaning_is_looked_through(tree: Tree) -> None:
    document = next(tree.held())
    assert _kinds(tree.kids(document)) == ["L", "NonStruct"]
    assert _kinds(tree.below(document)) == ["L", "L"]


def test_joined_elements_are_one(tree: Tree) -> None:
    first, second = (one for one in tree.held() if one["S"] == "/L")
    moved = list(tree.kids(second))
    tree.join(first, second)
    assert _kinds(tree.held()) == ["Document", "L", "LI", "LI", "LI", "LI", "NonStruct"]
    assert [tree.at(one["P"]) for one in moved] == [first, first]
