"""Content controls that show what an XML part of the file holds: that part is told what was put into them.

Word fills such a control from the part each time it opens the file; what stands in the text only would be lost.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from jdbuilder.fill.controls import properties_of
from jdbuilder.fill.source import Sources
from jdbuilder.word.package import parsed

_DATA_STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
# A path is read as steps from the root, each a name and perhaps a number; nothing else of XPath is understood.
_STEP = re.compile(r"/(?P<attribute>@)?(?:(?P<prefix>[\w.-]+):)?(?P<name>[\w.-]+)(?:\[(?P<number>\d{1,6})])?")
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Bindings:
    """The XML parts that a package's controls may be bound to."""

    def __init__(self, parts: Sources) -> None:
        self._parts, self._package = parts, parts.package

    def tell(self, control: etree._Element, text: str | None) -> None:
        """Have the part that a control is bound to say the same as the control.

        A control that is bound to anything else (the document's properties, a path that isn't plain), or that was
        given several lines or paragraphs, which the part can't hold, is bound no longer.
        """
        for binding in _bindings(control):
            said = {etree.QName(str(name)).localname: str(value) for name, value in binding.items()}
            if text is None or "\n" in text or not self._tell(said, text):
                parent = binding.getparent()
                if parent is not None:
                    parent.remove(binding)

    def _tell(self, said: Mapping[str, str], text: str) -> bool:
        path, prefixes = said.get("xpath", ""), _prefixes(said.get("prefixMappings", ""))
        stores = self._stores(said.get("storeItemID", ""))
        return any(_put(self._parts.root(part), path, prefixes, text) for part in stores)

    def _stores(self, identity: str) -> Iterator[str]:
        """The custom parts of this identity; without one, all of them."""
        stores = self._parts.related("customXml")
        return (part for part in stores if not identity or self._identity(part) == identity.casefold())

    def _identity(self, part: str) -> str:
        described = (one.target for one in self._package.related(part) if one.kind == "customXmlProps")
        found = (parsed(self._package.parts[name]) for name in described if name in self._package.parts)
        return next((root.get(_DATA_STORE, "").casefold() for root in found), "")


def _bindings(control: etree._Element) -> list[etree._Element]:
    said = properties_of(control)
    every = [] if said is None else list(said.iterchildren("*"))
    return [one for one in every if etree.QName(one).localname == "dataBinding"]


def _prefixes(mappings: str) -> Mapping[str, str]:
    return {found[1]: found[2] or found[3] or "" for found in _PREFIX.finditer(mappings)}


def _put(root: etree._Element, path: str, prefixes: Mapping[str, str], text: str) -> bool:
    """Set the text or the attribute that the path leads to; whether there is one."""
    steps = list(_STEP.finditer(path))
    if not steps or "".join(step[0] for step in steps) != path:
        return False
    here: etree._Element | None = root
    for number, step in enumerate(steps):
        if here is None or (step["prefix"] and step["prefix"] not in prefixes):
            return False
        name = f"{{{prefixes[step['prefix']]}}}{step['name']}" if step["prefix"] else step["name"]
        if step["attribute"]:
            return number == len(steps) - 1 and _set_attribute(here, name, text)
        place = int(step["number"] or 1) - 1
        candidates = [root] if number == 0 else here.findall(name)
        here = next(iter(candidates[place : place + 1]), None)
        if here is not None and here.tag != name:
            return False
    if here is None or len(here):
        return False
    here.text = text
    return True


def _set_attribute(element: etree._Element, name: str, text: str) -> bool:
    if element.get(name) is None:
        return False
    element.set(name, text)
    return True
