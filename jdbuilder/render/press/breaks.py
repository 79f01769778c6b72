"""What a page break has cut in two is one element again: WeasyPrint tags each page's part as an element of its own."""

import logging
from itertools import pairwise
from typing import Any

from jdbuilder.render.press.tree import Tree

_LOG = logging.getLogger(__name__)
_GOES_ON = {"/Part", "/L", "/LI", "/LBody", "/P"}
"""The elements that are joined; a line of text stays as it is, and tables have their own module."""


def mend(document: Any, tree: Tree) -> None:
    """Join what goes on on the next page with its beginning."""
    whole = tree.at(tree.root["K"][0])
    parts = list(tree.kids(whole))
    boxes = [_first(page._page_box, "main") for page in document.pages]
    if len(parts) != len(boxes) or not all(boxes):
        if len(boxes) > 1:
            _LOG.warning("what goes on on the next page is tagged as another element: %d of %d", len(parts), len(boxes))
        return
    last = parts[0]
    for (before, after), part in zip(pairwise(boxes), parts[1:], strict=True):
        _join(tree, last, part, before, after)


def _join(tree: Tree, element: Any, more: Any, before: Any, after: Any) -> None:
    """Join two elements, and their last and first kids too where those are parts of one."""
    ends, starts = list(tree.kids(element)), list(tree.kids(more))
    tree.join(element, more)
    if not (ends and starts and before.children and after.children):
        return
    cut, rest = before.children[-1], after.children[0]
    if cut.element is rest.element and ends[-1]["S"] == starts[0]["S"] and starts[0]["S"] in _GOES_ON:
        _join(tree, ends[-1], starts[0], cut, rest)


def _first(box: Any, tag: str) -> Any:
    """The first box of such an element."""
    if box.element_tag == tag:
        return box
    return next(filter(None, (_first(child, tag) for child in getattr(box, "children", ()))), None)
