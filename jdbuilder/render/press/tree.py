"""The tags of a PDF in the making, as WeasyPrint holds them: dictionaries that name each other by reference."""

from collections.abc import Iterable, Iterator
from typing import Any

import pydyf


class Tree:
    """The tree of tags; an element is a dictionary with its kind under S, its parent under P, its kids under K."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.root = self.at(pdf.catalog["StructTreeRoot"])

    def at(self, reference: bytes) -> Any:
        """What a reference leads to."""
        return self.pdf.objects[int(reference.split(b" ", 1)[0])]

    def kids(self, element: Any) -> Iterator[Any]:
        """The elements right below one; kids may be pieces of a page too, which are numbers, or annotations."""
        for kid in element["K"]:
            if isinstance(kid, bytes):
                held = self.at(kid)
                if "S" in held:
                    yield held

    def below(self, element: Any) -> Iterator[Any]:
        """The same, but for those without a meaning of their own, which are left out."""
        for kid in self.kids(element):
            if kid["S"] == "/NonStruct":
                yield from self.below(kid)
            else:
                yield kid

    def held(self) -> Iterator[Any]:
        """Every element that can be reached, in reading order."""
        waiting = [self.at(self.root["K"][0])]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(list(self.kids(element)))

    def adopt(self, parent: Any, kids: Iterable[Any]) -> None:
        """Put elements below another one, behind those that are there."""
        for kid in kids:
            kid["P"] = parent.reference
            parent["K"].append(kid.reference)

    def join(self, element: Any, more: Any) -> None:
        """Take what stands below a second element into the first, and the second out of the tree."""
        self.adopt(element, self.kids(more))
        self.at(more["P"])["K"].remove(more.reference)

    def new(self, kind: str, like: Any) -> Any:
        """An empty element on the page of another."""
        element = pydyf.Dictionary({"Type": "/StructElem", "S": kind, "K": pydyf.Array(), "Pg": like["Pg"]})
        self.pdf.add_object(element)
        return element
