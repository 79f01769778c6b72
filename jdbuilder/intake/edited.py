"""A Word file's paragraphs as they stand and as they stood before tracked changes, with the marks they carry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from jdbuilder.carried import FIELDS_NAMESPACE, Mark
from jdbuilder.text import clean_line, clean_text, single_spaced
from jdbuilder.word.package import Package, parsed

_DEEPEST = 8  # so many marks around one text are heard; ours never lie within each other but where lines were pasted
_NOBODY = "an unnamed author"
_TRACKED = {"ins": "new", "moveTo": "new", "cellIns": "new", "del": "gone", "moveFrom": "gone", "cellDel": "gone"}
_SAYS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SILENT = frozenset({"Fallback", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "tblPr", "sectPr", "rt"})


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with text.

    Attributes:
        text: on one line with single spaces.
        marks: the names of our bookmarks around its text; those that begin in it come first.
        style: the name of its style in small letters, as Word calls it in English: 'heading 1', 'list bullet'.
        authors: who proposed something in it, where changes are tracked and still open.
    """

    text: str
    marks: tuple[str, ...] = ()
    style: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edited:
    """What a Word file says.

    Attributes:
        now: its paragraphs with every tracked change accepted.
        was: the same with every tracked change refused.
        fields: what was typed into content controls, by the field's name.
        asides: what stands beside the text: comments and footnotes, each as a sentence for whoever opens the file.
        edges: what stands in headers and footers, each with its kind.
    """

    now: tuple[Paragraph, ...]
    was: tuple[Paragraph, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    asides: tuple[str, ...] = ()
    edges: tuple[tuple[str, str], ...] = ()

    @cached_property
    def marked(self) -> bool:
        """Whether any paragraph still carries a mark."""
        return any(one.marks for one in (*self.now, *self.was))


@dataclass(frozen=True)
class _Piece:
    """A step through the document: a text, the beginning or end of a mark, or the end of a paragraph in a style."""

    kind: str
    value: str = ""
    tracked: frozenset[str] = frozenset()
    authors: tuple[str, ...] = ()


_Status = tuple[frozenset[str], tuple[str, ...]]
_PLAIN: _Status = (frozenset(), ())


def read(package: Package) -> Edited:
    """The paragraphs of a file that came through the gate."""
    body = next((one for one in parsed(package.parts[package.main]) if _name(one) == "body"), None)
    pieces = [] if body is None else _Walk(body, _style_names(package)).pieces
    return Edited(
        now=_paragraphs(pieces, hidden="gone"),
        was=_paragraphs(pieces, hidden="new"),
        fields=_fields(package),
        asides=tuple(_asides(package)),
        edges=tuple(_edges(package)),
    )


class _Walk:
    """The pieces of a body in reading order; what floats in a text box comes after its paragraph."""

    def __init__(self, body: etree._Element, styles: Mapping[str, str]) -> None:
        self.pieces: list[_Piece] = []
        self._styles = styles
        self._floating: list[tuple[etree._Element, _Status]] = []
        ended = {_get(one, "id") for one in body.iter("{*}bookmarkEnd")}
        starts = (one for one in body.iter("{*}bookmarkStart") if _get(one, "id") in ended)
        self._marks = {_get(one, "id"): _get(one, "name") for one in starts if Mark.read(_get(one, "name"))}
        self._below(body, _PLAIN)

    def _below(self, element: etree._Element, status: _Status) -> None:
        for child in element:
            self._step(child, _name(child), status)

    def _step(self, element: etree._Element, name: str, status: _Status) -> None:
        if name == "p":
            self._paragraph(element, status)
        elif name == "txbxContent":
            self._floating.append((element, status))
        elif name in {"bookmarkStart", "bookmarkEnd"}:
            if _get(element, "id") in self._marks:
                self._add(name.removeprefix("bookmark"), self._marks[_get(element, "id")], status)
        elif name in {"t", "delText"}:
            self._add("text", element.text or "", status)
        elif name in _SAYS:
            self._add("text", _SAYS[name], status)
        elif name == "AlternateContent":
            self._below(next((one for one in element if _name(one) == "Choice"), element), status)
        elif name not in _SILENT:
            self._below(element, _within(element, name, status))

    def _paragraph(self, paragraph: etree._Element, status: _Status) -> None:
        self._below(paragraph, status)
        style = next((_get(one, "val") for one in _found(paragraph, "pPr", "pStyle")), "")
        marks = [mark for held in _found(paragraph, "pPr", "rPr") for mark in held]
        self._add("paragraph", self._styles.get(style, style.casefold()), _with(status, marks))
        floating, self._floating = self._floating, []
        for content, its in floating:
            self._below(content, its)

    def _add(self, kind: str, value: str, status: _Status) -> None:
        self.pieces.append(_Piece(kind, value, *status))


def _within(element: etree._Element, name: str, status: _Status) -> _Status:
    """Whether what stands in an element is proposed: the element says so itself, or a row or cell in its properties."""
    properties = _found(element, f"{name}Pr") if name in {"tr", "tc"} else ()
    return _with(status, [element, *(one for held in properties for one in held)])


def _with(status: _Status, elements: Iterable[etree._Element]) -> _Status:
    tracked, authors = status
    for one in elements:
        if _name(one) in _TRACKED:
            tracked, authors = tracked | {_TRACKED[_name(one)]}, (*authors, clean_line(_get(one, "author")) or _NOBODY)
    return tracked, authors


def _paragraphs(pieces: Iterable[_Piece], hidden: str) -> tuple[Paragraph, ...]:
    """The paragraphs without what is hidden; where the end of one is, it goes on in the next."""
    made: list[tuple[Paragraph, tuple[str, ...]]] = []
    around: tuple[str, ...] = ()
    for group in _grouped(pieces, hidden):
        begun = tuple(piece.value for piece in group if piece.kind == "Start")
        inside: list[str] = []
        for piece in group:
            if piece.kind == "Start":
                around = (*around, piece.value)[-_DEEPEST:]
            elif piece.kind == "End":
                around = tuple(one for one in around if one != piece.value)
            elif _shown(piece, hidden).strip():
                inside += around
        marks = [mark for mark in begun if mark in inside] + [mark for mark in inside if mark not in begun]
        text = single_spaced(clean_text("".join(_shown(piece, hidden) for piece in group)))
        if text:
            authors = (one for piece in group if piece.kind != "text" or piece.value.strip() for one in piece.authors)
            named = tuple(dict.fromkeys(authors))
            made.append((Paragraph(text, tuple(dict.fromkeys(marks)), group[-1].value, named), begun))
    return tuple(_marked(made))


def _grouped(pieces: Iterable[_Piece], hidden: str) -> Iterator[list[_Piece]]:
    """The pieces of each paragraph, its end last."""
    group: list[_Piece] = []
    for piece in (*pieces, _Piece("paragraph")):
        group.append(piece)
        if piece.kind == "paragraph" and hidden not in piece.tracked:
            yield group
            group = []


def _shown(piece: _Piece, hidden: str) -> str:
    return piece.value if piece.kind == "text" and hidden not in piece.tracked else ""


def _marked(made: list[tuple[Paragraph, tuple[str, ...]]]) -> Iterator[Paragraph]:
    """A paragraph around whose text no mark stands has the one that was emptied in it, if there is one."""
    held = {mark for paragraph, _ in made for mark in paragraph.marks}
    for one, begun in made:
        emptied = tuple(mark for mark in begun if mark not in held)[:1]
        yield one if one.marks or not emptied else Paragraph(one.text, emptied, one.style, one.authors)


def _style_names(package: Package) -> dict[str, str]:
    """The names of the paragraph styles by their ids."""
    held = (package.parts.get(one.target) for one in package.related(package.main) if one.kind == "styles")
    styles = (style for data in held if data for style in parsed(data) if _name(style) == "style")
    return {_get(style, "styleId"): _get(name, "val").casefold() for style in styles for name in _found(style, "name")}


def _fields(package: Package) -> dict[str, str]:
    """What the content controls are bound to says, by field."""
    parts = (package.parts.get(one.target, b"") for one in package.related(package.main) if one.kind == "customXml")
    roots = [root for data in parts if FIELDS_NAMESPACE.encode() in data and (root := _parsed(data)) is not None]
    fields = (one for root in roots if root.tag == f"{{{FIELDS_NAMESPACE}}}fields" for one in root)
    return {str(one.get("name")): single_spaced(clean_text(one.text or "")) for one in fields if one.get("name")}


def _parsed(data: bytes) -> etree._Element | None:
    try:
        return parsed(data)
    except etree.XMLSyntaxError:
        return None


def _asides(package: Package) -> Iterator[str]:
    """The comments with their authors, and the notes at the foot and at the end."""
    for one in package.related(package.main):
        if one.kind in {"comments", "footnotes", "endnotes"} and one.target in package.parts:
            for note in parsed(package.parts[one.target]):
                if said := _on_one_line(note):
                    yield f"{_whose(note, one.kind)}: “{said}”"


def _edges(package: Package) -> Iterator[tuple[str, str]]:
    """What stands above and below the pages."""
    for one in package.related(package.main):
        if one.kind in {"header", "footer"} and one.target in package.parts:
            yield one.kind, _on_one_line(parsed(package.parts[one.target]))


def _on_one_line(element: etree._Element) -> str:
    """What an element says with every tracked change accepted."""
    return " ".join(paragraph.text for paragraph in _paragraphs(_Walk(element, {}).pieces, hidden="gone"))


def _whose(note: etree._Element, kind: str) -> str:
    return f"A comment by {clean_line(_get(note, 'author')) or _NOBODY}" if kind == "comments" else "A footnote"


def _found(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The elements at the end of a path of names, whichever edition of the standard they are of."""
    first, *rest = path
    for child in element:
        if _name(child) == first:
            yield from _found(child, *rest) if rest else (child,)


def _name(element: etree._Element) -> str:
    """The element's name without its namespace; nothing for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _get(element: etree._Element, name: str) -> str:
    """An attribute of the element's own namespace."""
    return element.get(f"{{{etree.QName(element).namespace}}}{name}") or ""
