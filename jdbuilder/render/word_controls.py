"""What is still to fill in a Word file, as content controls: typed into one, it stands in all that are named alike.

Each control is bound to an element of one custom XML part, which is empty as long as nobody typed; Word then shows the
placeholder from the document's glossary, which it takes back again when what was typed is deleted. Programs that know
nothing of this read the placeholder as plain text. The structure is that of ECMA-376 part 1, 17.5.2 and 17.12.
"""

import copy
import uuid
from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.run import CT_R
from lxml import etree

from jdbuilder import placeholders
from jdbuilder.carried import FIELDS_NAMESPACE
from jdbuilder.render.custom_xml import attach

STORE_ID = "{6D1E7A52-0F3B-4C5E-8E55-2C7C1B64D9A3}"
"""Names the custom XML part with the fields, in every file of ours."""
STYLE = "Placeholder"
_NAMES = uuid.UUID("3c0f2c5e-5a53-4d0f-9e2b-77a1c6f0a7d4")  # the ids of placeholders are made from their names
_FIRST_ID = 1_000_000  # a control's id; any number that no other thing in the document has


def bind(document: Document) -> None:
    """Make a bound control of every placeholder in the body; without one the document stays as it is."""
    runs = [(name, run) for run in document.element.body.iter(qn("w:r")) for name in _name(run)]
    names = list(dict.fromkeys(name for name, _ in runs))
    for number, (name, run) in enumerate(runs):
        _wrap(run, name, names.index(name) + 1, _FIRST_ID + number)
    if names:
        attach(document, _fields(names), STORE_ID)
        _add_glossary(document, names)


def _name(run: CT_R) -> Iterator[str]:
    """The name that a run asks for; what is to be inserted takes paragraphs, which no such control can hold."""
    if run.style == STYLE:
        yield from (name for name in placeholders.names([run.text]) if placeholders.placeholder(name) == run.text)


def _fields(names: Iterable[str]) -> etree._Element:
    root = etree.fromstring(f'<fields xmlns="{FIELDS_NAMESPACE}"/>')
    for name in names:
        etree.SubElement(root, f"{{{FIELDS_NAMESPACE}}}field", {"name": name})
    return root


def _wrap(run: CT_R, name: str, field: int, number: int) -> None:
    """Put a control around a run; what is typed is set as its surroundings are."""
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias/><w:tag/>"
        f'<w:id w:val="{number}"/><w:placeholder><w:docPart/></w:placeholder><w:showingPlcHdr/>'
        f'<w:dataBinding w:prefixMappings="xmlns:f=\'{FIELDS_NAMESPACE}\'" w:storeItemID="{STORE_ID}"'
        f' w:xpath="/f:fields[1]/f:field[{field}]"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>'
    )
    for tag, said in (("w:alias", name.capitalize()), ("w:tag", name), ("w:docPart", _identity(name))):
        next(control.iter(qn(tag))).set(qn("w:val"), said)
    run.addprevious(control)
    control[-1].append(run)


def _identity(name: str) -> str:
    """How the control names its placeholder in the glossary."""
    return uuid.uuid5(_NAMES, name).hex.upper()


def _add_glossary(document: Document, names: Iterable[str]) -> None:
    """The part in which Word looks up what to show in an empty control, and the style that this is set in."""
    root = parse_xml(
        f"<w:glossaryDocument {nsdecls('w')}><w:docParts>{''.join(_DOC_PART for _ in names)}</w:docParts>"
        "</w:glossaryDocument>"
    )
    for part, name in zip(root[0], names, strict=True):
        next(part.iter(qn("w:name"))).set(qn("w:val"), _identity(name))
        next(part.iter(qn("w:guid"))).set(qn("w:val"), f"{{{str(uuid.uuid5(_NAMES, f'guid {name}')).upper()}}}")
        next(part.iter(qn("w:t"))).text = placeholders.placeholder(name)
    glossary = _part(document, "document", CONTENT_TYPE.WML_DOCUMENT_GLOSSARY, root)
    document.part.relate_to(glossary, RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT)
    styles = _part(document, "styles", CONTENT_TYPE.WML_STYLES, _styles(document))
    glossary.relate_to(styles, RELATIONSHIP_TYPE.STYLES)


_DOC_PART = f"""\
<w:docPart>
  <w:docPartPr>
    <w:name/>
    <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>
    <w:types><w:type w:val="bbPlcHdr"/></w:types>
    <w:behaviors><w:behavior w:val="content"/></w:behaviors>
    <w:guid/>
  </w:docPartPr>
  <w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="{STYLE}"/></w:rPr><w:t/></w:r></w:p></w:docPartBody>
</w:docPart>"""


def _styles(document: Document) -> etree._Element:
    """The one style that the glossary needs."""
    styles = parse_xml(f"<w:styles {nsdecls('w')}/>")
    held = (style for style in document.styles.element if style.get(qn("w:styleId")) == STYLE)
    styles.extend(copy.deepcopy(style) for style in held)
    return styles


def _part(document: Document, name: str, content_type: str, root: etree._Element) -> Part:
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Part(PackURI(f"/word/glossary/{name}.xml"), content_type, data, document.part.package)
