"""Paragraphs, headings and lists put where a marker's paragraph stood, in that paragraph's look.

Elements that are handed in stand in the whole tree of their part: what is near them says how new text is to look.
How table rows and list items are repeated is in `jdbuilder.fill.repeat`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from jdbuilder.fill.controls import is_single
from jdbuilder.fill.leaving import emptied, lasting
from jdbuilder.fill.lists import item_properties, of_template, out_of_list, unlist
from jdbuilder.fill.numbering import Numbering
from jdbuilder.fill.properties import drop, is_on, properties, put, put_copy
from jdbuilder.fill.runs import text_run
from jdbuilder.fill.styles import Styles
from jdbuilder.fill.tags import nearest, remove, w
from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Paragraph, Subtitle, Table, Title
from jdbuilder.text import reads_right_to_left

_WRAPPERS = frozenset(w(name) for name in ("ins", "hyperlink", "smartTag", "customXml", "moveTo"))
_OF_FIRST, _OF_LAST = ("pageBreakBefore",), ("keepNext", "sectPr", "pPrChange")
"""Properties of a paragraph that only the first or the last of those in its place takes over."""
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_HIGHEST_HEADING = 2
"""The level of a heading that is put where none stands above it."""
_LEVELS = 9
_ENDED = re.compile(r"[.!?:…。！？：][\"'”’»)\]]*$")


def has_room(paragraph: etree._Element, run: etree._Element) -> bool:
    """Whether blocks can stand in this paragraph's place; within a line's content control, say, they can't.

    Args:
        paragraph: the w:p of the marker.
        run: the w:r of the marker, somewhere in it.
    """
    within = run.getparent()
    while within is not paragraph:
        if within is None or within.tag not in _WRAPPERS:
            return False
        within = within.getparent()
    control = nearest(paragraph, "sdt")
    return control is None or not is_single(control)


def joined(blocks: Iterable[Block]) -> str:
    """The words of the blocks as one text, for a marker that stands within a sentence."""
    return in_a_row(text for block in blocks for text in block.words())


def in_a_row(texts: Iterable[str]) -> str:
    """Texts one after the other; those that no sign ends are parted by semicolons."""
    said = [text.strip() for text in texts]
    return "".join(f"{one}{' ' if _ENDED.search(one) else '; '}" for one in said[:-1]) + "".join(said[-1:])


def set_blocks(
    paragraph: etree._Element,
    blocks: Sequence[Block],
    run: etree._Element,
    styles: Styles,
    numbering: Numbering,
    bullet: Sequence[etree._Element] = (),
) -> None:
    """Replace a paragraph by blocks; without any it goes away, or stays without text where its place needs one.

    Bookmarks, comments and pictures of the old paragraph stay: what stood before the marker in the first of the new
    paragraphs, what stood after it in the last.

    Args:
        paragraph: the w:p of the marker.
        blocks: what to put there.
        run: the w:r in which the marker's name began, the marker's text being gone from the paragraph already; its
            w:rPr is the look of the new text.
        styles: of the package.
        numbering: of the package; its `changed()` parts belong into the package afterwards.
        bullet: the runs of a bullet that somebody typed before the marker, gone from the paragraph already; the items
            begin with it where the template has no list that they could be of.
    """
    lists = any(isinstance(one, Bullets) for one in blocks)
    place = _Place(paragraph, run.find(w("rPr")), styles, numbering, lists, bullet)
    made = [new for block in blocks for new in place.paragraphs(block)]
    if not made:
        emptied(paragraph)
        unlist(paragraph, styles)
        return
    place.keep_ends(made[0], made[-1])
    _stand(paragraph, run, made)


def _stand(paragraph: etree._Element, run: etree._Element, made: Sequence[etree._Element]) -> None:
    """Put these in the paragraph's place, with what stood in it before and after the marker's run."""
    first, last = made[0], made[-1]
    child = next(one for one in (run, *run.iterancestors()) if one.getparent() is paragraph)
    before, after = lasting([*child.itersiblings(preceding=True)][::-1]), lasting([child, *child.itersiblings()])
    for name, said in paragraph.items():
        first.set(name, said)
    for new in made:
        paragraph.addprevious(new)
    _insert(first, before)
    last.extend(after)
    last.tail = paragraph.tail
    remove(paragraph)


def _insert(paragraph: etree._Element, children: Iterable[etree._Element]) -> None:
    """Put these before the text of a paragraph."""
    for place, child in enumerate(children, 0 if paragraph.find(w("pPr")) is None else 1):
        paragraph.insert(place, child)


@dataclass(frozen=True)
class _Place:
    """A paragraph that blocks are put in place of, and what they take over from it.

    Attributes:
        look: the w:rPr of the marker.
        lists: whether there are lists among the blocks, beside which the other text is none.
        bullet: the runs of a bullet typed before the marker.
    """

    paragraph: etree._Element
    look: etree._Element | None
    styles: Styles
    numbering: Numbering
    lists: bool
    bullet: Sequence[etree._Element]

    @cached_property
    def own(self) -> etree._Element:
        """The paragraph's properties, as they hold for each of several in its place."""
        made = properties("pPr", self.paragraph.find(w("pPr")))
        drop(made, *_OF_FIRST, *_OF_LAST)
        marks = made.find(w("rPr"))
        if marks is not None:
            drop(marks, *_CHANGES)
        return made

    @cached_property
    def text(self) -> etree._Element:
        """The properties of running text: those of the paragraph, out of its list where a list is put there."""
        is_item = self.bullet or self.styles.list_of(self.paragraph)
        return out_of_list(self.own, self.styles) if is_item and self.lists else self.own

    def keep_ends(self, first: etree._Element, last: etree._Element) -> None:
        """Give the first and the last of the new paragraphs what only they take over."""
        own = self.paragraph.find(w("pPr"))
        if own is not None:
            _copy(own, _OF_FIRST, first)
            _copy(own, _OF_LAST, last)

    def paragraphs(self, block: Block) -> Iterator[etree._Element]:
        """A block as paragraphs."""
        match block:
            case Heading() | Title():
                yield self._heading(block)
            case Bullets(items):
                look, bullet = self._item()
                yield from (self._set(item.text, look, bullet, name=item.name) for item in items)
            case Facts(rows):
                yield from (self._say(text, name=label) for label, text in rows)
            case Paragraph(text, part):
                yield self._say(text, keep=part == "lead-in")
            case Subtitle() | Table():
                yield from (self._say(text) for text in block.words())
            case Figure():
                return

    def _item(self) -> tuple[etree._Element, Sequence[etree._Element]]:
        """The properties of the items of a list, and the bullet that each begins with if it isn't of a real one."""
        given = self.paragraph, self.own, self.styles, self.numbering
        if not self.bullet:
            return item_properties(*given), ()
        listed = of_template(*given)
        return (self.own, self.bullet) if listed is None else (listed, ())

    def _say(self, text: str, *, name: str = "", keep: bool = False) -> etree._Element:
        """Running text; where there is no list, each paragraph has the bullet."""
        return self._set(text, self.text, () if self.lists else self.bullet, name=name, keep=keep)

    def _heading(self, block: Heading | Title) -> etree._Element:
        style = self._heading_style(block.level if isinstance(block, Heading) else 1)
        if not style:
            return self._set(block.text, self.text, bold=True, keep=True)
        look = etree.Element(w("pPr"))
        put(look, "pStyle", val=style)
        for name in ("framePr", "bidi"):
            put_copy(look, self.own.find(w(name)))
        return self._set(block.text, look, styled=True)

    def _heading_style(self, level: int) -> str:
        """The id of the style for a heading of one of our levels, below the one above it; empty if there is none."""
        above = self.numbering.survey(self.paragraph).level_above(self.paragraph)
        wanted = (above + level) if above else (_HIGHEST_HEADING + level - 1)
        found = self.styles.heading(min(wanted, _LEVELS))
        return found or ("" if above else self.styles.heading(level))

    def _set(
        self,
        text: str,
        look: etree._Element,
        bullet: Iterable[etree._Element] = (),
        *,
        name: str = "",
        bold: bool = False,
        keep: bool = False,
        styled: bool = False,
    ) -> etree._Element:
        """A paragraph; its text is in the marker's look, if it isn't in a style of its own."""
        made = etree.Element(w("p"))
        own = properties("pPr", look)
        rtl = reads_right_to_left(name or text)
        if rtl and not is_on(own, "bidi"):
            put(own, "bidi")
        if keep:
            put(own, "keepNext")
        if len(own):
            made.append(own)
        made.extend(map(deepcopy, bullet))
        letters = None if styled else self.look
        if name:
            made.append(text_run(f"{name}: ", letters, bold=True, rtl=rtl))
        made.append(text_run(text, letters, bold=bold, rtl=rtl))
        return made


def _copy(own: etree._Element, names: Iterable[str], paragraph: etree._Element) -> None:
    """Give a paragraph those of these properties that stand in others."""
    held = paragraph.find(w("pPr"))
    if held is None:
        held = etree.Element(w("pPr"))
        paragraph.insert(0, held)
    for name in names:
        put_copy(held, own.find(w(name)))
    if not len(held):
        paragraph.remove(held)
