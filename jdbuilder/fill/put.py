"""Values put at the markers of a Word template, with every other byte of it as it was."""

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from jdbuilder.errors import UserError
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
from jdbuilder.fill.spots import Spot, may_hold, spots
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import w
from jdbuilder.fill.write import clear, take_before, write
from jdbuilder.word.package import Package

_TYPED = re.compile(r"\s*(?:[•‣⁃·∙●○◦■□▪▫◆◇▶►▸➢➤✓✔*–—−\ue000-\uf8ff-]\s*|o\s+)")
"""A bullet that was typed: a sign, one of a font of signs, or the letter that Word makes one of."""

_MOST_NEW = 40_000
"""How many elements lists and repeated rows may add to a template: as many as a book of some 200 pages has."""
_LEAST, _BYTES = 8, 500
"""How many elements a paragraph counts as at least, and how many bytes count as one."""
_Held = Mapping[etree._Element, list[Value]]


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
        self._grown = 0

    def filled(self, values: Values) -> Package:
        """The package with these values."""
        for story in stories(self._package):
            root = self._parts.root(story)
            called = references(root)
            held = {one: _values(one, values) for one in root.iter(w("p")) if may_hold(one)}
            self._fill_all({one: here for one, here in held.items() if here}, values)
            drop(called - references(root), root, self._parts)
        return self._package.with_parts({**self._parts.changed(), **self._numbering.changed()})

    def _fill_all(self, held: _Held, values: Values) -> None:
        """Fill these paragraphs, what is repeated first."""
        done = self._repeat({one: here for one, here in held.items() if any(map(_is_each, here))}, values)
        for paragraph in held:
            if paragraph not in done:
                self._fill(paragraph, values)

    def _repeat(self, held: _Held, values: Values) -> set[etree._Element]:
        """Repeat rows and items, once for each line, fill each, and say which paragraphs are filled."""
        done: set[etree._Element] = set()
        for unit in units(held, self._styles):
            texts = [one.texts for paragraph in unit.marked for one in held[paragraph] if isinstance(one, Each)]
            times = max(map(len, texts), default=0)
            self._grow(unit.element, times - 1)
            copies = repeat(unit, times, self._styles)
            for number, copy in enumerate(copies):
                for paragraph in [one for one in copy.iter(w("p")) if one not in done]:
                    self._fill(paragraph, values, number, binds=len(copies) == 1)
                    done.add(paragraph)
        return done

    def _grow(self, element: etree._Element, times: int) -> None:
        """Note that an element is about to be there so many times more; UserError where that gets too much."""
        size = max(_LEAST, sum(1 for _ in element.iter()), len(etree.tostring(element, with_tail=False)) // _BYTES)
        self._grown += max(0, times) * size
        if self._grown > _MOST_NEW:
            what = "would become far too long: it has lists or rows that are repeated again and again"
            raise UserError.of("The template", what, "Take out some of the placeholders for lists, or leave them.")

    def _fill(
        self, paragraph: etree._Element, values: Values, number: int | None = None, *, binds: bool = True
    ) -> None:
        """Fill the markers of a paragraph, from the last to the first; one that has gone meanwhile needs nothing.

        Args:
            paragraph: in its part.
            values: by the markers' keys.
            number: of the row or item that it is in, where that is repeated.
            binds: whether controls stay bound to other parts of the file, which hold one value only.
        """
        stands = paragraph.getroottree().getroot() in paragraph.iterancestors()
        if not stands or not may_hold(paragraph):
            return
        passage = read(paragraph)
        for spot in reversed(spots(passage)):
            value = _one(values.get(spot.key), number)
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
            self._grow(passage.paragraph, sum(len(one.words()) for one in value.blocks))
            known = self._styles, self._numbering
            blocks.set_blocks(passage.paragraph, value.blocks, gap.run, *known, bullet)
        else:
            write(gap, _words(value))


def _is_each(value: Value) -> bool:
    return isinstance(value, Each)


def _values(paragraph: etree._Element, values: Values) -> list[Value]:
    """The values for the markers of a paragraph."""
    return [values[spot.key] for spot in spots(read(paragraph)) if spot.key in values]


def _one(value: Value | None, number: int | None) -> Value | None:
    """What a value is in the row or item of this number, if any; where it has no more lines, nothing."""
    if number is None or not isinstance(value, Each):
        return value
    return Words("".join(value.texts[number : number + 1]))


def _words(value: Value) -> str:
    """A value as one text."""
    match value:
        case Words(text):
            return text
        case Blocks(held):
            return blocks.joined(held)
        case Each(texts):
            return blocks.in_a_row(texts)


def _is_alone(spot: Spot, passage: Passage) -> bool:
    """Whether a marker is all that its paragraph says, but for a bullet that somebody typed before it."""
    before, after = passage.text[: spot.start], passage.text[spot.end :]
    return not after.strip() and (not before.strip() or bool(_TYPED.fullmatch(before)))


def _leave_only(paragraph: etree._Element, control: etree._Element) -> None:
    """Take away the other paragraphs of a placeholder that was shown in several."""
    if control in paragraph.iterancestors():
        for other in list(paragraph.itersiblings(w("p"))):
            next(other.iterancestors()).remove(other)
