"""A Word file as most are: a document, no template, in the usual edition of the standard, its parts found by name."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from jdbuilder.word.index import Index
from jdbuilder.word.package import CONTENT_TYPES, RELATIONSHIPS, Package, Relation, parsed, relations_of, written

_STRICT = re.compile(rb"""(?<=["'])http://purl\.oclc\.org/ooxml/(\w++)/([\w/-]++)(?=["'])""")
_NAMED_OTHERWISE = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_CONFORMS = re.compile(rb"""\s\w+:conformance=["']strict["']""")
_TEMPLATE, _DOCUMENT = ".template.main+xml", ".document.main+xml"


def ordinary(package: Package) -> Package:
    """The same document as most programs would have written it; one that is so already stays as it is."""
    package = _usual_edition(package)
    package = package.with_parts(dict(_found_by_name(package)))
    return _document(package)


def _usual_edition(package: Package) -> Package:
    """Strict Open XML says the same under other names; the text is left alone, since only whole values are changed."""
    if not _STRICT.search(package.parts[package.main]):
        return package
    changed = {
        name: _STRICT.sub(_usual, data) for name, data in package.parts.items() if name.endswith((".xml", ".rels"))
    }
    package = package.with_parts(changed)
    return package.with_parts({package.main: _CONFORMS.sub(b"", package.parts[package.main], count=1)})


def _usual(found: re.Match[bytes]) -> bytes:
    """The namespace or type in the usual edition."""
    path, _, last = found[2].rpartition(b"/")
    name = (path + b"/" if path else b"") + _NAMED_OTHERWISE.get(last, last)
    return b"http://schemas.openxmlformats.org/" + found[1] + b"/2006/" + name


def _found_by_name(package: Package) -> Iterator[tuple[str, bytes]]:
    """What leads to parts by their names in other case, with backslashes or escapes, as Word finds them, too."""
    parts = {name.casefold(): name for name in package.parts}
    for owner, relations in Index.of(package).relations.items():
        found = {one.id: name for one in relations if (name := _meant(one, package, parts))}
        if found:
            leading = parsed(package.parts[relations_of(owner)])
            for element in leading.iter(f"{RELATIONSHIPS}Relationship"):
                if element.get("Id") in found:
                    element.set("Target", "/" + found[element.get("Id", "")])
            yield relations_of(owner), written(leading)


def _meant(relation: Relation, package: Package, parts: Mapping[str, str]) -> str:
    """The name of the part that is meant, where it isn't the target; empty otherwise."""
    if relation.external or relation.target in package.parts:
        return ""
    return parts.get(unquote(relation.target.replace("\\", "/")).casefold(), "")


def _document(package: Package) -> Package:
    if not package.content_type(package.main).endswith(_TEMPLATE):
        return package
    types = parsed(package.parts[CONTENT_TYPES])
    for one in types.iter("{*}Override", "{*}Default"):
        kind = one.get("ContentType", "")
        if kind.endswith(_TEMPLATE):
            one.set("ContentType", kind.removesuffix(_TEMPLATE) + _DOCUMENT)
    return package.with_parts({CONTENT_TYPES: written(types)})
