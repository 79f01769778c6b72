"""What is still to fill in a Word file, as content controls: typed into one, it stands in all that are named alike.

Each control is bound to an element of one custom XML part, which is empty as long as nobody typed; Word then shows the
placeholder from the document's glossary, which it takes back again when what was typed is deleted. Programs that know
nothing of this read the placeholder as plain text. The structure is that of ECMA-376 part 1, 17.5.2 and 17.12.
"""

import copy
import uuid
from collections.abc import Iterable, Iterator, Sequence

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.parser import OxmlElement, parse_xml
from lxml import etree

from jdbuilder import placeholders
from jdbuilder.carried import FIELDS_NAMESPACE
from jdbuilder.render.custom_xml import attach
from jdbuilder.render.word_file import WordFile
from jdbuilder.render.word_text import RUN, WORD, W, style_of, text_of

STORE_ID = "{6D1E7A52-0F3B-4C5E-8E55-2C7C1B64D9A3}"
"""Names the custom XML part with the fields, in every file of ours."""
STYLE = "Placeholder"
_NAMES = uuid.UUID("3c0f2c5e-5a53-4d0f-9e2b-77a1c6f0a7d4")  # the ids of placeholders are made from their names
_FIRST_ID = 1_000_000  # a control's id; any number that no other thing in the document has

_DOC_PART = (
    '<w:docPart><w:docPartPr><w:name/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/>'
    '</w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>'
    f'<w:guid/></w:docPartPr><w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="{STYLE}"/></w:rPr><w:t/></w:r></w:p>'
    "</w:docPartBody></w:docPart>"
)


def bind(file: WordFile) -> None:
    """Make a bound control of every placeholder in the body; without one the document stays as it is."""
    runs = [(name, run) for run in file.body.iter(RUN) for name in _name(run)]
    names = list(dict.fromkeys(name for name, _ in runs))
    for number, (name, run) in enumerate(runs):
        _wrap(run, name, names.index(name) + 1, _FIRST_ID + number)
    if names:
        attach(file, _fields(names), STORE_ID)
        _add_glossary(file, names)


def _name(run: etree._Element) -> Iterator[str]:
    """The name that a run asks for; what is to be inserted takes paragraphs, which no such control can hold."""
    if style_of(run) == STYLE:
        text = text_of(run)
        yield from (name for name in placeholders.names([text]) if placeholders.placeholder(name) == text)


def _fields(names: Iterable[str]) -> etree._Element:
    root = etree.fromstring(f'<fields xmlns="{FIELDS_NAMESPACE}"/>')
    for name in names:
        etree.SubElement(root, f"{{{FIELDS_NAMESPACE}}}field", {"name": name})
    return root


def _wrap(run: etree._Element, name: str, field: int, number: int) -> None:
    """Put a control around a run; what is typed is set as its surroundings are."""
    control = parse_xml(
        f'<w:sdt xmlns:w="{WORD}"><w:sdtPr><w:alias/><w:tag/>'
        f'<w:id w:val="{number}"/><w:placeholder><w:docPart/></w:placeholder><w:showingPlcHdr/>'
        f'<w:dataBinding w:prefixMappings="xmlns:f=\'{FIELDS_NAMESPACE}\'" w:storeItemID="{STORE_ID}"'
        f' w:xpath="/f:fields[1]/f:field[{field}]"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>'
    )
    for tag, said in (("alias", name.capitalize()), ("tag", name), ("docPart", _identity(name))):
        next(control.iter(f"{W}{tag}")).set(f"{W}val", said)
    run.addprevious(control)
    control[-1].append(run)


def _identity(name: str) -> str:
    """How the control names its placeholder in the glossary."""
    return uuid.uuid5(_NAMES, name).hex.upper()


def _add_glossary(file: WordFile, names: Sequence[str]) -> None:
    """The part in which Word looks up what to show in an empty control, and the style that this is set in."""
    root = parse_xml(
        f'<w:glossaryDocument xmlns:w="{WORD}"><w:docParts>{_DOC_PART * len(names)}</w:docParts></w:glossaryDocument>'
    )
    for part, name in zip(root[0], names, strict=True):
        next(part.iter(f"{W}name")).set(f"{W}val", _identity(name))
        next(part.iter(f"{W}guid")).set(f"{W}val", f"{{{str(uuid.uuid5(_NAMES, f'guid {name}')).upper()}}}")
        next(part.iter(f"{W}t")).text = placeholders.placeholder(name)
    kind, styles = RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT, RELATIONSHIP_TYPE.STYLES
    glossary = file.add("/word/glossary/document.xml", kind, CONTENT_TYPE.WML_DOCUMENT_GLOSSARY, root)
    file.add("/word/glossary/styles.xml", styles, CONTENT_TYPE.WML_STYLES, _styles(file), glossary)


def _styles(file: WordFile) -> etree._Element:
    """The one style that the glossary needs."""
    styles = OxmlElement("w:styles")
    held = (style for style in file.document.styles.element if style.get(f"{W}styleId") == STYLE)
    styles.extend(copy.deepcopy(style) for style in held)
    return styles
