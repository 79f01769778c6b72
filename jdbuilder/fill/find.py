"""The markers of a Word template, wherever they stand and however Word has cut them, and where that is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from jdbuilder.errors import UserError
from jdbuilder.fill.model import Marker
from jdbuilder.fill.passage import NO_CHARACTERS, Passage, read
from jdbuilder.fill.spots import Spot, may_hold, no_more_than_most, spots
from jdbuilder.fill.tags import w
from jdbuilder.word.package import Package, parsed

_AROUND = 40
_MOST = 100_000
"""How many elements the texts of a template may hold: as many as a book of some 300 pages has."""
_CONTROLS = dict.fromkeys([*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""What a terminal obeys, or what has a text read otherwise than it is stored."""
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARTS = ("header", "footer", "footnotes", "endnotes")
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PAGES: Mapping[str | None, str] = {"first": " of the first page", "even": " of even pages"}
_ROOTS: Mapping[str, str] = {
    w("hdr"): "header",
    w("ftr"): "footer",
    w("footnotes"): "footnote",
    w("endnotes"): "endnote",
}


def find(package: Package) -> tuple[Marker, ...]:
    """The markers in reading order: of the body, then of headers, footers and notes.

    A text box that a file holds in two copies, for newer and for older programs, counts once.
    """
    roots = {name: parsed(package.parts[name]) for name in stories(package)}
    if sum(1 for root in roots.values() for _ in root.iter()) > _MOST:
        remedy = "Take out the pages that hold nothing to fill, or save the part to fill as a file of its own."
        raise UserError.of("The template", "is too long to be filled", remedy)
    called = pages(package, roots[package.main]) if package.main in roots else {}
    every = (marker for name, root in roots.items() for marker in _markers(root, called.get(name, "")))
    return no_more_than_most(every)


def _markers(root: etree._Element, story: str) -> Iterator[Marker]:
    places = Places(story)
    for paragraph in root.iter(w("p")):
        if not is_second_copy(paragraph):
            passage = read(paragraph) if may_hold(paragraph) else None
            said = "".join(one.text or "" for one in paragraph.iter(w("t"))) if passage is None else passage.text
            where = places.where(paragraph, has_text=bool(said.strip()))
            yield from (_marker(spot, passage, where) for spot in spots(passage)) if passage else ()


def _marker(spot: Spot, passage: Passage, where: str) -> Marker:
    start, end = spot.start, spot.end
    near = passage.text[max(0, start - 2 * _AROUND) : start], passage.text[end : end + 2 * _AROUND]
    before, after = map(_readable, near)
    shown = passage.text[start:end].translate(_CONTROLS)
    return Marker(spot.name, shown, spot.form, where, before[-_AROUND:], after[:_AROUND])


def _readable(text: str) -> str:
    """A text without what is no character, or can't be seen and turns others round."""
    return text.translate(_CONTROLS | dict.fromkeys(map(ord, NO_CHARACTERS)))


# Where text stands


def stories(package: Package) -> tuple[str, ...]:
    """The names of the parts with text, the body first; each once."""
    found = [one.target for kind in _PARTS for one in package.related(package.main) if one.kind == kind]
    return tuple(dict.fromkeys(name for name in (package.main, *found) if name in package.parts))


def pages(package: Package, body: etree._Element) -> Mapping[str, str]:
    """What headers and footers are called, by their parts' names: 'header of the first page'."""
    targets = {one.id: one.target for one in package.related(package.main)}
    said: dict[str, str] = {}
    for kind in ("header", "footer"):
        for reference in body.iter(w(f"{kind}Reference")):
            target = targets.get(reference.get(_RELATED, ""), "")
            said.setdefault(target, kind + _PAGES.get(reference.get(w("type")), ""))
    return said


@dataclass
class Places:
    """Says where paragraphs stand, for people; to be asked for each in the order of its story.

    Attributes:
        story: what the story is called, where its root doesn't say it: 'header of the first page'.
    """

    story: str = ""
    _tables: dict[etree._Element, tuple[int, dict[etree._Element, int]]] = field(default_factory=dict)
    _paragraphs: int = 0

    def where(self, paragraph: etree._Element, *, has_text: bool) -> str:
        """Where it stands: 'body, paragraph 3', 'table 1, row 2', 'header, text box', 'footnote'."""
        story, box = self._of_the_story(paragraph), next(paragraph.iterancestors(w("txbxContent")), None)
        anchor = paragraph if box is None else box
        table = _outermost_table(anchor)
        inside = [] if table is None else [self._row(anchor, table)]
        if story == "body" and table is None and box is None:
            self._paragraphs += has_text
            return f"body, paragraph {self._paragraphs}"
        if box is not None:
            inside.append("text box")
        return ", ".join([*([] if story == "body" else [story]), *inside])

    def _of_the_story(self, paragraph: etree._Element) -> str:
        root = paragraph.getroottree().getroot()
        return self.story or _ROOTS.get(str(root.tag), "body")

    def _row(self, element: etree._Element, table: etree._Element) -> str:
        """Which table and row it is in, as people count."""
        if table not in self._tables:
            rows = (row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table)
            self._tables[table] = (len(self._tables) + 1, {row: number for number, row in enumerate(rows, 1)})
        number, numbers = self._tables[table]
        row = next((numbers[row] for row in element.iterancestors(w("tr")) if row in numbers), 1)
        return f"table {number}, row {row}"


def is_second_copy(paragraph: etree._Element) -> bool:
    """Whether this is what older programs read in place of what stands before it, a text box mostly."""
    for fallback in paragraph.iterancestors(_COMPATIBILITY + "Fallback"):
        choice = fallback.getprevious()
        if choice is not None and next(choice.iter(w("p")), None) is not None:
            return True
    return False


def _outermost_table(element: etree._Element) -> etree._Element | None:
    return next(iter([*element.iterancestors(w("tbl"))][::-1]), None)
