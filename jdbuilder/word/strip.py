"""What is of no use in a copy and must not travel is taken out, with a word about it, and nothing is left dangling."""

import re
from collections.abc import Collection, Iterator, Mapping

from lxml import etree

from jdbuilder.word.code import LINK, SAFE
from jdbuilder.word.disarm import LIST, disarmed, remove
from jdbuilder.word.index import Index
from jdbuilder.word.package import CONTENT_TYPES, RELATIONSHIPS, Package, Relation, parsed, relations_of, written

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_TEMPLATE = "The tie to the template that it was made from was taken out."
_TABLE = "The workbook behind a chart was taken out; the chart stays as it looks."
_PICTURE = "Ties of pictures to where they came from were taken out; one that wasn’t in the file itself shows no more."
_PRINTER = "The settings of a printer were taken out."
_RIBBON = "Buttons and keys that it brought for Word were taken out."
_SIGNATURE = "Its digital signature was taken out: it holds for the file as it was only."
_ADD_IN = "The pane of an add-in was taken out."
_FILE = "Files that nothing in it leads to were taken out."
_WEB = "Ties of a saved web page to other files were taken out."
_KINDS: Mapping[str, str] = {
    "attachedtemplate": _TEMPLATE,
    "mailmergesource": LIST,
    "mailmergeheadersource": LIST,
    "recipientdata": LIST,
    "package": _TABLE,
    "printersettings": _PRINTER,
    "extensibility": _RIBBON,
    "usercustomization": _RIBBON,
    "attachedtoolbars": _RIBBON,
    "keymapcustomizations": _RIBBON,
    "origin": _SIGNATURE,
    "webextensiontaskpanes": _ADD_IN,
    "webextension": _ADD_IN,
    "frame": _WEB,
    "transform": _WEB,
}
_OWN_TYPES = re.compile(
    r"application/(?:xml|vnd\.(?:openxmlformats-|ms-(?:word|office)\.)[\w.+-]*xml)", re.IGNORECASE
)  # of parts that stay even if nothing leads to them
_OF_A_CHART = {"oleobject", "externallink"}
_STAYING = {"hyperlink", "blip", "imagedata"}


def goes(index: Index, owner: str, relation: Relation) -> str:
    """Why a relation is taken out, as a sentence; empty where it stays."""
    kind = relation.kind.lower()
    if kind == "hyperlink":
        return LINK if relation.external and not SAFE.match(relation.target) else ""
    if kind == "image":
        return _PICTURE if relation.external else ""
    if kind in _OF_A_CHART and "chart" in index.type_of(owner):
        return _TABLE
    return _KINDS.get(kind, "")


def stripped(package: Package) -> tuple[Package, tuple[str, ...]]:
    """The package without all that goes, and a sentence on each kind of it."""
    index = Index.of(package)
    going = {owner: of_one for owner in index.relations if (of_one := dict(_going(index, owner)))}
    notes = [note for of_one in going.values() for note in of_one.values()]
    changed = package
    for owner, of_one in going.items():
        changed = changed.with_parts(dict(_without(changed, owner, of_one)))
    before, after = index.reached(), Index.of(changed).reached()
    lost = _lost(index, frozenset(package.parts) - before)
    notes += [_FILE] if lost else []
    kept = _without_parts(changed, (before - after) | lost)
    mended = {name: disarmed(data) for name, data in kept.parts.items()}
    notes += [note for _, of_one in mended.values() for note in of_one]
    return kept.with_parts({name: data for name, (data, _) in mended.items()}), tuple(dict.fromkeys(notes))


def _lost(index: Index, left: frozenset[str]) -> frozenset[str]:
    """What is of no known kind among parts that nothing leads to: the workbook of a chart that was taken out."""
    return frozenset(
        name
        for name in left
        if name != CONTENT_TYPES and not name.endswith(".rels") and not _OWN_TYPES.fullmatch(index.type_of(name))
    )


def _going(index: Index, owner: str) -> Iterator[tuple[str, str]]:
    for relation in index.relations[owner]:
        if note := goes(index, owner, relation):
            yield relation.id, note


def _without(package: Package, owner: str, ids: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """The part that leads somewhere without those relations, and what it leads to."""
    leading = parsed(package.parts[relations_of(owner)])
    for relation in list(leading.iter(f"{RELATIONSHIPS}Relationship")):
        if relation.get("Id") in ids:
            remove(relation)
    yield relations_of(owner), written(leading)
    if owner in package.parts:
        root = parsed(package.parts[owner])
        ties = [(element, name) for element in root.iter("*") for name in _ties(element, ids)]
        for element, name in ties:
            _cut(element, name)
        if ties:
            yield owner, written(root)


def _ties(element: etree._Element, ids: Collection[str]) -> list[str]:
    """The attributes by which an element leads to those relations."""
    return [str(name) for name, value in element.items() if value in ids and str(name).startswith(_RELATED)]


def _cut(element: etree._Element, name: str) -> None:
    """Take a tie out of an element, or the element where it is nothing else; a picture's frame stays without it."""
    others = (value for one, value in element.items() if one != name and str(one).startswith(_RELATED))
    if _local(element) in _STAYING or any(others):
        del element.attrib[name]
    else:
        remove(_whole(element))


def _whole(element: etree._Element) -> etree._Element:
    """What is of no use without the element: a mail merge without its source."""
    return next((one for one in element.iterancestors() if _local(one) == "mailMerge"), element)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _without_parts(package: Package, gone: frozenset[str]) -> Package:
    """The package without those parts, what they lead to and what is said of them."""
    if not gone:
        return package
    gone |= {relations_of(part) for part in gone}
    types = parsed(package.parts[CONTENT_TYPES])
    for one in list(types.iter("{*}Override")):
        if (one.get("PartName") or "").lstrip("/") in gone:
            remove(one)
    parts = {name: data for name, data in package.parts.items() if name not in gone}
    return Package({**parts, CONTENT_TYPES: written(types)})
