"""The finisher: what WeasyPrint's PDF/A-3a lacks to be PDF/UA-1 too, and what its tags leave unsaid.

WeasyPrint calls it with the whole PDF in memory, before it is written. What stands in an object as bytes is written as
it is, and a reference to another object is bytes too.
"""

from typing import Any

import pydyf

from jdbuilder.render.press import breaks, faces, once, paint, tables
from jdbuilder.render.press.tree import Tree

_IDENTIFIED = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""That the file is PDF/UA-1, and the description of the words that say so, without which PDF/A doesn't allow them."""
_END = b"</rdf:RDF>"
_MARKED = b"<< /O /List /ListNumbering /Disc >>"
_UNMARKED = b"<< /O /List /ListNumbering /None >>"


def finish(document: object, pdf: Any) -> None:
    """Make a PDF/A-3a by WeasyPrint pass PDF/UA-1 as well."""
    tree = Tree(pdf)
    breaks.mend(document, tree)
    tables.mend(document, tree)
    paint.settle(tree)
    _register(tree)
    _unlink(tree)
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream) and "Interpolate" in one.extra:
            one.extra["Interpolate"] = "false"  # an archived picture shows its own pixels
        elif isinstance(one, pydyf.Dictionary) and one.get("S") == "/L":
            one["A"] = _MARKED if _has_marks(tree, one) else _UNMARKED
    _identify(tree)
    _associate_once(pdf)
    faces.slim(pdf)
    once.make(pdf)


def _has_marks(tree: Tree, items: Any) -> bool:
    return any(part["S"] == "/Lbl" for item in tree.below(items) for part in tree.below(item))


def _register(tree: Tree) -> None:
    """Clear what the tree no longer holds, and register the elements that others name, in the order of their names."""
    held = {id(one): one for one in tree.held()}
    for one in tree.pdf.objects:
        if isinstance(one, pydyf.Dictionary) and one.get("Type") == "/StructElem" and id(one) not in held:
            one.clear()
    named = sorted((one["ID"].data, one.reference) for one in held.values() if "ID" in one)
    if named:
        names = pydyf.Dictionary({"Names": pydyf.Array(part for pair in named for part in pair)})
        names["Limits"] = pydyf.Array([named[0][0], named[-1][0]])
        tree.pdf.add_object(names)
        tree.root["IDTree"] = pydyf.Dictionary({"Kids": pydyf.Array([names.reference])})


def _unlink(tree: Tree) -> None:
    """Take out the links of cleared elements, as in a table's head that is repeated on the next page."""
    owners = tree.at(tree.root["ParentTree"])["Nums"]
    pairs = list(zip(owners[::2], owners[1::2], strict=True))
    idle = {number for number, owner in pairs if isinstance(owner, bytes) and not tree.at(owner)}
    owners[:] = [part for pair in pairs if pair[0] not in idle for part in pair]
    for page in map(tree.at, tree.pdf.page_references):
        annotations = page.get("Annots", [])
        annotations[:] = [one for one in annotations if tree.at(one).get("StructParent") not in idle]


def _identify(tree: Tree) -> None:
    metadata = tree.at(tree.pdf.catalog["Metadata"])
    text, _, rest = b"".join(metadata.stream).rpartition(_END)
    metadata.stream = [text, _IDENTIFIED, _END, rest]


def _associate_once(pdf: Any) -> None:
    """WeasyPrint names each attached file twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
