"""What acts within a part, though it leads nowhere, is taken out: fields, a mail merge, what is left of a control."""

import re
from collections.abc import Iterator

from lxml import etree

from jdbuilder.word.code import BUTTON, DELETED, FIELD, GAP, GAPS, LINK, SAFE, WRITTEN, Code, goes, without_macro
from jdbuilder.word.package import parsed, written

LIST = "The tie to a mail merge’s list of addresses was taken out; its fields stay."
CONTROL = "What was left of a control or a film was taken out."
"""What is said of what is taken out."""

_MAY_ACT = re.compile(rb"\b(?:fldChar|fldSimple|mailMerge|control|movie|subDoc|href)\b")
_WORD = "wordprocessingml/"  # is in the namespace of both editions of the standard
_GOING = {"mailMerge": LIST, "control": CONTROL, "movie": CONTROL, "subDoc": CONTROL}
_LETTER = {"mailMerge", "mainDocumentType", "dataType"}
_DRAWING = "urn:schemas-microsoft-com:vml"
_OTHERS = ("fldSimple", "Choice", "Fallback")  # what stands there isn't known
_WORDS = {"t", "delText"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Field:
    """A field of several elements."""

    def __init__(self) -> None:
        self.code = Code()
        self.own: list[etree._Element] = []  # where its code is written
        self.inside: list[etree._Element] = []  # all that isn't shown


def disarmed(part: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A part's bytes without what acts, and a sentence on each thing; bytes that have none stay as they are."""
    if not _MAY_ACT.search(part.replace(b"\0", b"") if b"\0" in part[:4] else part):  # UTF-16 has one at once
        return part, ()
    try:
        root = parsed(part)
    except etree.XMLSyntaxError:  # a picture, or another part that isn't XML
        return part, ()
    notes = (*_without_elements(root), *_without_links(root), *_without_simple(root), *_without_fields(root))
    return (written(root), notes) if notes else (part, ())


def remove(element: etree._Element) -> None:
    """Take an element out of its parent, if it has one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _without_elements(root: etree._Element) -> list[str]:
    named = root.iter(*(f"{{*}}{name}" for name in _GOING))
    found = [one for one in named if _WORD in _namespace(one) and not _is_letter(one)]
    for one in found:
        remove(one)
    return [_GOING[etree.QName(one).localname] for one in found]


def _is_letter(element: etree._Element) -> bool:
    """Whether it is a mail merge that only says of which kind the document is."""
    held = {etree.QName(one).localname for one in element.iter("*")}
    return "mailMerge" in held and held <= _LETTER


def _without_links(root: etree._Element) -> list[str]:
    found = [one for one in root.iter(f"{{{_DRAWING}}}*") if not SAFE.match(one.get("href", "#"))]
    for one in found:
        del one.attrib["href"]
    return [LINK] * len(found)


def _without_simple(root: etree._Element) -> Iterator[str]:
    """Take out fields of one element; what they show takes their place."""
    for element in list(root.iter("{*}fldSimple")):
        for name, held in _codes(element):
            code = Code()
            code.put(held)
            if note := _why(code):
                yield note
                if note == BUTTON:
                    element.set(name, without_macro(held))
                else:
                    _unwrap(element)


def _without_fields(root: etree._Element) -> Iterator[str]:
    for field in list(_fields(root)):
        if note := _why(field.code):
            yield note
            if note == BUTTON and field.own:
                _write(field, without_macro(next(one for one in field.code.readings() if goes(one))))
            else:
                for element in field.inside:
                    remove(element)


def _why(code: Code) -> str:
    return next((note for one in code.readings() if (note := goes(one))), "")


def _codes(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(name), str(held)) for name, held in element.items() if etree.QName(name).localname == "instr"]


def _unwrap(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    remove(element)


def _write(field: _Field, code: str) -> None:
    """Write a field's code anew, where the first of it stood."""
    for element, text in zip(field.own, (code, *[""] * len(field.own)), strict=False):
        for child in list(element):
            element.remove(child)
        element.text = text
        element.set(_SPACE, "preserve")


def _fields(root: etree._Element) -> Iterator[_Field]:
    """The fields of several elements, those within others among them."""
    open_: list[_Field] = []
    for element in root.iter(*(f"{{*}}{name}" for name in ("fldChar", *_OTHERS, *WRITTEN, *GAPS))):
        name = etree.QName(element).localname
        if name in WRITTEN or name == "fldChar":
            for field in open_:
                if not field.code.is_over:
                    field.inside.append(element)
        if name == "fldChar":
            yield from _step(element, open_)
        elif open_ and not open_[-1].code.is_over:
            _add(open_[-1], element, name)
    for field in open_:
        if not field.code.is_over:  # and never is: words that follow aren't its code
            field.own, field.inside = [], [one for one in field.inside if etree.QName(one).localname not in _WORDS]
    yield from open_


def _add(field: _Field, element: etree._Element, name: str) -> None:
    """Read what stands in a field's code."""
    if name in WRITTEN:
        field.own.append(element)
        text = (element.text or "") + "".join(child.tail or "" for child in element)
    else:
        text = GAP if name in GAPS else FIELD
    field.code.put(text, is_deleted=_is_deleted(element))


def _step(element: etree._Element, open_: list[_Field]) -> Iterator[_Field]:
    """A field begins, comes from its code to what it shows, or ends."""
    step = next((value for name, value in element.items() if etree.QName(name).localname == "fldCharType"), "")
    if step == "begin":
        if open_:
            open_[-1].code.put(FIELD)
        open_.append(_Field())
        open_[-1].inside.append(element)
    elif open_:
        open_[-1].inside.append(element)
        open_[-1].code.is_over = True
        if step == "end":
            yield open_.pop()


def _is_deleted(element: etree._Element) -> bool:
    return any(
        etree.QName(one).localname in DELETED for one in (element, *element.iterancestors("{*}del", "{*}moveFrom"))
    )


def _namespace(element: etree._Element) -> str:
    return etree.QName(element).namespace or ""
