"""A Word file's paragraphs as they stand and as they stood before tracked changes, with the marks they carry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from jdbuilder.carried import FIELDS_NAMESPACE, REVIEWER
from jdbuilder.intake.walked import NOBODY, Step, Walk, found, get, name_of
from jdbuilder.text import clean_line, clean_text, single_spaced
from jdbuilder.word.package import Package, parsed

_DEEPEST = 8  # so many marks around one text are heard; ours never lie within each other but where lines were pasted


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


def read(package: Package) -> Edited:
    """The paragraphs of a file that came through the gate."""
    body = next((one for one in parsed(package.parts[package.main]) if name_of(one) == "body"), None)
    steps = [] if body is None else Walk(body, _style_names(package)).steps
    return Edited(
        now=_paragraphs(steps, hidden="gone"),
        was=_paragraphs(steps, hidden="new"),
        fields=_fields(package),
        asides=tuple(_asides(package)),
        edges=tuple(_edges(package)),
    )


def _paragraphs(steps: Iterable[Step], hidden: str) -> tuple[Paragraph, ...]:
    """The paragraphs without what is hidden; where the end of one is, it goes on in the next."""
    made: list[tuple[Paragraph, tuple[str, ...]]] = []
    around: tuple[str, ...] = ()
    for group in _grouped(steps, hidden):
        begun = tuple(step.value for step in group if step.kind == "Start")
        inside: list[str] = []
        for step in group:
            if step.kind == "Start":
                around = (*around, step.value)[-_DEEPEST:]
            elif step.kind == "End":
                around = tuple(one for one in around if one != step.value)
            elif _shown(step, hidden).strip():
                inside += around
        marks = [mark for mark in begun if mark in inside] + [mark for mark in inside if mark not in begun]
        text = single_spaced(clean_text("".join(_shown(step, hidden) for step in group)))
        if text:
            authors = (one for step in group if step.kind != "text" or step.value.strip() for one in step.authors)
            named = tuple(dict.fromkeys(authors))
            made.append((Paragraph(text, tuple(dict.fromkeys(marks)), group[-1].value, named), begun))
    return tuple(_marked(made))


def _grouped(steps: Iterable[Step], hidden: str) -> Iterator[list[Step]]:
    """The steps of each paragraph, its end last."""
    group: list[Step] = []
    for step in (*steps, Step("paragraph")):
        group.append(step)
        if step.kind == "paragraph" and hidden not in step.tracked:
            yield group
            group = []


def _shown(step: Step, hidden: str) -> str:
    return step.value if step.kind == "text" and hidden not in step.tracked else ""


def _marked(made: list[tuple[Paragraph, tuple[str, ...]]]) -> Iterator[Paragraph]:
    """A paragraph around whose text no mark stands has the one that was emptied in it, if there is one."""
    held = {mark for paragraph, _ in made for mark in paragraph.marks}
    for one, begun in made:
        emptied = tuple(mark for mark in begun if mark not in held)[:1]
        yield one if one.marks or not emptied else Paragraph(one.text, emptied, one.style, one.authors)


def _style_names(package: Package) -> dict[str, str]:
    """The names of the paragraph styles by their ids."""
    held = (package.parts.get(one.target) for one in package.related(package.main) if one.kind == "styles")
    styles = (style for data in held if data for style in parsed(data) if name_of(style) == "style")
    return {get(style, "styleId"): get(name, "val").casefold() for style in styles for name in found(style, "name")}


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
    """The comments with their authors, and the notes at the foot and at the end; not what our own review says."""
    for one in package.related(package.main):
        if one.kind in {"comments", "footnotes", "endnotes"} and one.target in package.parts:
            for note in parsed(package.parts[one.target]):
                if get(note, "author") != REVIEWER and (said := _on_one_line(note)):
                    yield f"{_whose(note, one.kind)}: “{said}”"


def _edges(package: Package) -> Iterator[tuple[str, str]]:
    """What stands above and below the pages."""
    for one in package.related(package.main):
        if one.kind in {"header", "footer"} and one.target in package.parts:
            yield one.kind, _on_one_line(parsed(package.parts[one.target]))


def _on_one_line(element: etree._Element) -> str:
    """What an element says with every tracked change accepted."""
    return " ".join(paragraph.text for paragraph in _paragraphs(Walk(element, {}).steps, hidden="gone"))


def _whose(note: etree._Element, kind: str) -> str:
    return f"A comment by {clean_line(get(note, 'author')) or NOBODY}" if kind == "comments" else "A footnote"
