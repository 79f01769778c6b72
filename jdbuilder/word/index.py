"""What a package says of its parts: of what type each is, and what leads where; read once, for all parts."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from jdbuilder.word.package import CONTENT_TYPES, RELATIONSHIPS, Package, Relation, parsed, relations_of
from jdbuilder.word.refused import RefusedError

MOST_RELATIONS = 20_000
"""Of all parts together."""

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@dataclass(frozen=True)
class Index:
    """What a package says of its parts.

    Attributes:
        types: the media types of parts that have one of their own, by name.
        by_ending: the media types of all others, by what their names end with, in lower case.
        relations: what each part leads to, by the part's name; '' is the package itself.
        main: the name of the part with the document's body.
    """

    types: Mapping[str, str]
    by_ending: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]]
    main: str

    @classmethod
    def of(cls, package: Package) -> "Index":
        """The index of a package, of which no other parts need be there."""
        types = parsed(package.parts[CONTENT_TYPES])
        return cls(
            {
                _given(one, "PartName").lstrip("/"): _given(one, "ContentType")
                for one in types.iter(f"{_TYPES}Override")
            },
            {_given(one, "Extension").lower(): _given(one, "ContentType") for one in types.iter(f"{_TYPES}Default")},
            dict(_related(package)),
            package.main,
        )

    def type_of(self, part: str) -> str:
        """The media type of a part; empty where none is said."""
        return self.types.get(part) or self.by_ending.get(posixpath.splitext(part)[1][1:].lower(), "")

    def leading(self) -> Iterator[tuple[str, Relation]]:
        """Every relation, with the part that it is of."""
        return ((owner, one) for owner, all_of_it in self.relations.items() for one in all_of_it)

    def reached(self) -> frozenset[str]:
        """The parts that the package leads to, one by way of another."""
        seen: set[str] = set()
        waiting = [""]
        while waiting:
            found = {one.target for one in self.relations.get(waiting.pop(), ()) if not one.external} - seen
            seen |= found
            waiting.extend(found)
        return frozenset(seen)


def _related(package: Package) -> Iterator[tuple[str, tuple[Relation, ...]]]:
    left = MOST_RELATIONS
    for name in package.parts:
        folder, _, of = name.removesuffix(".rels").rpartition("/")
        owner = posixpath.join(posixpath.dirname(folder), of)
        if name == relations_of(owner):
            _keep_inside(package.parts[name], owner)
            related = package.related(owner)
            left -= len(related)
            if left < 0:
                raise RefusedError(f"leads to more than {MOST_RELATIONS:,} places")
            yield owner, related


def _keep_inside(relations: bytes, owner: str) -> None:
    for one in parsed(relations).iter(f"{RELATIONSHIPS}Relationship"):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(owner), _given(one, "Target")))
        if target.startswith("../") and _given(one, "TargetMode") != "External":
            raise RefusedError("leads out of its own parts", "Choose another file: this one wasn’t made by Word.")


def _given(element: etree._Element, name: str) -> str:
    return element.get(name) or ""
