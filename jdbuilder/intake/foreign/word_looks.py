"""How a Word file's paragraphs look: heading, list's item, bold as a whole, larger than the rest."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from jdbuilder.intake.foreign.piece import levels

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_USUAL_SIZE = 20.0  # half points, where a file says none
_DEEPEST = 20  # styles that are based on each other; Word holds it with half as many
_MOST_RUNS = 500
_HEADING = re.compile(r"heading\s*(\d)")
_LISTED = re.compile(r"list\b(?!.*continue)|bullet")


@dataclass(frozen=True)
class Looks:
    """A file's styles by their ids, and the levels of the sizes that are larger than the usual one."""

    styles: Mapping[str, etree._Element]
    default: etree._Element | None
    sizes: Mapping[float, int]

    @classmethod
    def of(cls, parts: Iterable[etree._Element], paragraphs: Iterable[etree._Element]) -> "Looks":
        """The looks of these style parts, and of the sizes that these paragraphs have."""
        roots = list(parts)
        styles = {style.get(f"{W}styleId", ""): style for root in roots for style in root.iter(f"{W}style")}
        default = next((one for root in roots for one in root.iter(f"{W}rPrDefault")), None)
        plain = cls(styles, default, {})
        letters: Counter[float] = Counter()
        for paragraph in paragraphs:
            letters[plain.size(paragraph)] += sum(len(_written(run)) for run in _runs(paragraph))
        return cls(styles, default, levels(letters))

    def level(self, paragraph: etree._Element) -> int | None:
        """Of a heading its level, by its style, its outline or its size; None for what is no heading."""
        name = self.name(paragraph)
        found = _HEADING.match(name)
        if name == "title" or found:
            return int(found[1]) + 1 if found else 1
        outline = value(self._said(paragraph, "pPr", "outlineLvl"))
        if outline.isdigit() and int(outline) < 9:
            return int(outline) + 2
        return self.sizes.get(self.size(paragraph))

    def is_item(self, paragraph: etree._Element) -> bool:
        """Whether it is numbered or has a bullet of Word's."""
        numbering = self._said(paragraph, "pPr", "numPr")
        if numbering is not None:
            return value(numbering.find(f"{W}numId")) != "0"
        return bool(_LISTED.search(self.name(paragraph)))

    def is_bold(self, paragraph: etree._Element) -> bool:
        """Whether all its words are bold."""
        runs = [run for run in _runs(paragraph) if _written(run).strip()]
        styled = _is_on(self._of_style(paragraph, "rPr", "b"))
        own = (run.find(f"{W}rPr/{W}b") for run in runs)
        return bool(runs) and all(styled if bold is None else _is_on(bold) for bold in own)

    def size(self, paragraph: etree._Element) -> float:
        """The size of its first words, in half points."""
        run = next((one for one in _runs(paragraph) if one.find(f"{W}t") is not None), None)
        own = value(run.find(f"{W}rPr/{W}sz")) if run is not None else ""
        said = own or value(self._of_style(paragraph, "rPr", "sz")) or self._default("sz")
        return float(said) if said.replace(".", "", 1).isdigit() else _USUAL_SIZE

    def name(self, paragraph: etree._Element) -> str:
        """What its style is called, in lower case; Word calls its own by English names in every language."""
        style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return (value(self.styles[style].find(f"{W}name")) if style in self.styles else style).casefold()

    def _default(self, tag: str) -> str:
        return value(self.default.find(f"{W}rPr/{W}{tag}")) if self.default is not None else ""

    def _said(self, paragraph: etree._Element, properties: str, tag: str) -> etree._Element | None:
        """What its own properties say, or else its style's."""
        own = paragraph.find(f"{W}{properties}/{W}{tag}")
        return own if own is not None else self._of_style(paragraph, properties, tag)

    def _of_style(self, paragraph: etree._Element, properties: str, tag: str) -> etree._Element | None:
        for style in self._based(value(paragraph.find(f"{W}pPr/{W}pStyle"))):
            found = style.find(f"{W}{properties}/{W}{tag}")
            if found is not None:
                return found
        return None

    def _based(self, style: str) -> Iterator[etree._Element]:
        """A style and those that it is based on; a circle ends, and so does a long line."""
        seen = set[str]()
        while style in self.styles and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            yield self.styles[style]
            style = value(self.styles[style].find(f"{W}basedOn"))


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Its first runs, by which it looks; text boxes in text boxes may hold the whole file."""
    return islice(paragraph.iter(f"{W}r"), _MOST_RUNS)


def _written(run: etree._Element) -> str:
    return "".join(one.text or "" for one in run.iterchildren(f"{W}t"))


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and value(switch) not in _OFF


def value(element: etree._Element | None) -> str:
    """What an element's `val` says; empty where it or the element is missing."""
    return element.get(f"{W}val", "") if element is not None else ""
