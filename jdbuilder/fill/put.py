"""Values put at the markers of a Word template, with every other byte of it as it was."""

import re
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from jdbuilder.fill import blocks
from jdbuilder.fill.bindings import Bindings
from jdbuilder.fill.controls import settle, unwrap
from jdbuilder.fill.find import stories
from jdbuilder.fill.model import Blocks, Each, Value, Values, Words
from jdbuilder.fill.notes import drop, references
from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.passage import Passage, read
from jdbuilder.fill.repeat import repeat, units
from jdbuilder.fill.source import Sources
from jdbuilder.fill.spots import Spot, spots
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w
from jdbuilder.fill.write import clear, take_before, write
from jdbuilder.word.package import Package

_TYPED = re.compile(r"\s*(?:[•‣⁃·∙●○◦■□▪▫◆◇▶►▸➢➤✓✔*–—−\ue000-\uf8ff-]\s*|o\s+)")
"""A bullet that was typed: a sign, one of a font of signs, or the letter that Word makes one of."""


def put(package: Package, values: Values) -> Package:
    """The template with values at its markers; those without a value stay.

    What a value holds is text: it isn't looked through for markers, and nothing in it is carried out.
    """
    return _Filling(package).filled(values)


class _Filling:
    """One package being filled."""

    def __init__(self, package: Package) -> None:
        self._package, self._parts = package, Sources(package)
        self._styles = Styles(package)
        self._numbering = Numbering(package, self._styles)
        self._bindings = Bindings(self._parts)

    def filled(self, values: Values) -> Package:
        """The package with these values."""
        for story in stories(self._package):
            root = self._parts.root(story)
            called = references(root)
            self._fill_all([one for one in root.iter(w("p")) if _holds(one, values)], values)
            drop(called - references(root), root, self._parts)
        return self._package.with_parts({**self._parts.changed(), **self._numbering.changed()})

    def _fill_all(self, paragraphs: list[etree._Element], values: Values) -> None:
        """Fill these paragraphs, what is repeated first."""
        done = self._repeat([one for one in paragraphs if _holds(one, values, Each)], values)
        for paragraph in paragraphs:
            if paragraph not in done:
                self._fill(paragraph, values)

    def _repeat(self, paragraphs: Iterable[etree._Element], values: Values) -> set[etree._Element]:
        """Repeat rows and items, once for each line, fill each, and say which paragraphs are filled."""
        done: set[etree._Element] = set()
        for unit in units(paragraphs, self._styles):
            texts = [one.texts for held in unit.marked for one in _values(held, values) if isinstance(one, Each)]
            copies = repeat(unit, max(map(len, texts), default=0), self._styles)
            for number, copy in enumerate(copies):
                for paragraph in [one for one in copy.iter(w("p")) if one not in done]:
                    one_each = {key: _one(value, number) for key, value in values.items()}
                    self._fill(paragraph, one_each, binds=len(copies) == 1)
                    done.add(paragraph)
        return done

    def _fill(self, paragraph: etree._Element, values: Values, *, binds: bool = True) -> None:
        """Fill the markers of a paragraph, from the last to the first; one that has gone meanwhile needs nothing.

        Args:
            paragraph: in its part.
            values: by the markers' keys.
            binds: whether controls stay bound to other parts of the file, which hold one value only.
        """
        stands = paragraph.getroottree().getroot() in paragraph.iterancestors()
        passage = read(paragraph)
        for spot in reversed(spots(passage)) if stands else ():
            value = values.get(spot.key)
            if isinstance(value, Blocks) and _is_alone(spot, passage):
                self._put_blocks(spot, passage, value)
            elif value is not None:
                self._put_words(spot, passage, _words(value), binds=binds)

    def _put_words(self, spot: Spot, passage: Passage, text: str, *, binds: bool) -> None:
        gap = clear(passage, spot)
        if spot.control is not None:
            settle(spot.control, gap.run, text)
            self._bindings.tell(spot.control, text if binds else None)
            _leave_only(passage.paragraph, spot.control)
        write(gap, text)

    def _put_blocks(self, spot: Spot, passage: Passage, value: Blocks) -> None:
        gap = clear(passage, replace(spot, keeps_field=False))
        if spot.control is not None:
            settle(spot.control, gap.run, None)
            self._bindings.tell(spot.control, None)
            _leave_only(passage.paragraph, spot.control)
            if spot.control.getparent() is passage.paragraph:
                unwrap(spot.control)
        if blocks.has_room(passage.paragraph, gap.run):
            bullet = take_before(passage, gap) if passage.text[: spot.start].strip() else ()
            known = self._styles, self._numbering
            blocks.set_blocks(passage.paragraph, value.blocks, gap.run, *known, bullet)
        else:
            write(gap, _words(value))


def _holds(paragraph: etree._Element, values: Values, kind: type = object) -> bool:
    return any(isinstance(one, kind) for one in _values(paragraph, values))


def _values(paragraph: etree._Element, values: Values) -> list[Value]:
    """The values for the markers of a paragraph."""
    return [values[spot.key] for spot in spots(read(paragraph)) if spot.key in values]


def _one(value: Value, number: int) -> Value:
    """What a value is in the row or item of this number; where it has no more lines, nothing."""
    return Words("".join(value.texts[number : number + 1])) if isinstance(value, Each) else value


def _words(value: Value) -> str:
    """A value as one text."""
    match value:
        case Words(text):
            return text
        case Blocks(held):
            return blocks.joined(held)
        case Each(texts):
            return "; ".join(texts)


def _is_alone(spot: Spot, passage: Passage) -> bool:
    """Whether a marker is all that its paragraph says, but for a bullet that somebody typed before it."""
    before, after = passage.text[: spot.start], passage.text[spot.end :]
    return not after.strip() and (not before.strip() or bool(_TYPED.fullmatch(before)))


def _leave_only(paragraph: etree._Element, control: etree._Element) -> None:
    """Take away the other paragraphs of a placeholder that was shown in several."""
    if control in paragraph.iterancestors():
        for other in list(paragraph.itersiblings(w("p"))):
            next(other.iterancestors()).remove(other)
