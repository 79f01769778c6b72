"""The text of a paragraph of a Word file, and which element each of its characters comes from.

Word cuts a text wherever its looks, its spelling marks, its bookmarks or its tracked changes want it cut. Read as a
passage it is whole again: tracked insertions count, deletions don't, and of a field only its result does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from jdbuilder.errors import UserError
from jdbuilder.fill.runs import SPACE
from jdbuilder.fill.tags import w

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_BLANKS = " \t\r\n"
_ODD = "\ufffc"  # something that can be seen and is no character
_SIGN = "\ue000"  # a sign of some font, which Unicode leaves to that font
NO_CHARACTERS = _ODD + _SIGN
"""What stands in a text for that which can't be read as one."""

_DEEPEST = 100
"""How many fields may stand in each other; Word itself allows twenty."""

_TEXT, _MARK, _INSTRUCTION, _SIMPLE, _SDT = map(w, ("t", "fldChar", "instrText", "fldSimple", "sdt"))

# What text may stand in. All else that a paragraph holds, text boxes and deletions among it, has nothing to read here.
_READ = frozenset(
    {
        *map(w, ("r", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple")),
        *map(w, ("bdo", "dir", "ruby", "rubyBase")),
        *(_COMPATIBILITY + name for name in ("AlternateContent", "Choice")),
    }
)
_CHARACTERS: Mapping[str, str] = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
    w("sym"): _SIGN,
    _MATHS + "oMath": _ODD,
    _MATHS + "oMathPara": _ODD,
}

MORE_THAN_TEXT = (
    *map(w, ("fldChar", "fldSimple", "sdt", "txbxContent", "ruby", "moveFrom")),
    _COMPATIBILITY + "AlternateContent",
    *(name for name, said in _CHARACTERS.items() if said.strip()),
)
"""The names of elements for which a paragraph says something else than the text in it."""


@dataclass
class Piece:
    """An element that is read: a w:t, or one that stands for a single character.

    Attributes:
        text: what it says, as Word shows it.
        start: where in the passage's text it begins.
    """

    element: etree._Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass
class Field:
    """A field whose result is a part of the text.

    Attributes:
        parts: the elements that make it a field, its result not among them; of a simple one the w:fldSimple.
        start: where its result begins.
        end: where its result ends.
    """

    parts: list[etree._Element]
    start: int
    instruction: str = ""
    end: int = -1
    has_result: bool = False


@dataclass
class Control:
    """A content control within the paragraph, and what of the text is its content."""

    element: etree._Element
    start: int
    end: int = -1


@dataclass
class Passage:
    """A paragraph's text with its fields and content controls, in the order in which they end."""

    paragraph: etree._Element
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)


def read(paragraph: etree._Element) -> Passage:
    """The text of a w:p."""
    return _Reader(paragraph).passage


class _Reader:
    """Goes through a paragraph once, with what is open at each moment."""

    def __init__(self, paragraph: etree._Element) -> None:
        self.passage = Passage(paragraph)
        self._keeps_space = paragraph.getroottree().getroot().get(SPACE) == "preserve"
        self._open: list[Field] = []
        self._controls: list[Control] = []
        self._at = 0
        for element, begins in _through(paragraph):
            if begins:
                self._begin(element)
            else:
                self._end(element)
        self.passage.text = "".join(piece.text for piece in self.passage.pieces)

    def _begin(self, element: etree._Element) -> None:
        if element.tag == _MARK:
            self._mark(element)
        elif element.tag == _INSTRUCTION:
            self._hide(element)
            if self._open:
                self._open[-1].instruction += element.text or ""
        elif element.tag == _SIMPLE:
            self._open.append(Field([element], self._at, element.get(w("instr"), ""), has_result=True))
        elif element.tag == _SDT:
            self._controls.append(Control(element, self._at))
        elif element.tag == _TEXT or element.tag in _CHARACTERS:
            self._say(element, _CHARACTERS.get(str(element.tag)) or self._shown(element))

    def _end(self, element: etree._Element) -> None:
        if element.tag == _SIMPLE:
            while element not in self._open[-1].parts:  # a field that began in it and never ended
                self._open.pop()
            self._close()
        elif element.tag == _SDT:
            self._controls[-1].end = self._at
            self.passage.controls.append(self._controls.pop())

    def _mark(self, element: etree._Element) -> None:
        """Begin a field, or its result, or end it."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            if len(self._open) == _DEEPEST:
                remedy = "Choose Select All in Word, press Ctrl+Shift+F9, which makes fields plain text, and save it."
                raise UserError.of("The template", "has a paragraph with too many fields in each other", remedy)
            self._open.append(Field([], self._at))
        self._hide(element)
        if self._open and kind == "separate":
            self._open[-1].has_result, self._open[-1].start = True, self._at
        elif self._open and kind == "end" and self._open[-1].parts[0].tag == element.tag:
            self._close()

    def _close(self) -> None:
        closed = self._open.pop()
        closed.end = self._at
        if self._is_shown():
            self.passage.fields.append(closed)

    def _is_shown(self) -> bool:
        """Whether what comes now is no part of any field's instruction."""
        return all(one.has_result for one in self._open)

    def _hide(self, element: etree._Element) -> None:
        """Note an element that isn't text for the field that it is a part of, and those whose instruction that is."""
        for number, one in enumerate(self._open):
            if number == len(self._open) - 1 or not one.has_result:
                one.parts.append(element)

    def _say(self, element: etree._Element, text: str) -> None:
        if not self._is_shown():
            self._hide(element)
        elif text:
            self.passage.pieces.append(Piece(element, text, self._at))
            self._at += len(text)

    def _shown(self, element: etree._Element) -> str:
        """A w:t's text: without blanks at its ends, if it isn't said that they count."""
        text = element.text or ""
        kept = text if self._keeps_space or element.get(SPACE) == "preserve" else text.strip(_BLANKS)
        return kept.replace("\n", " ").replace("\r", " ")


def _through(paragraph: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Every element that may say something, and again when it ends, in the order of the text."""
    todo = [(child, True) for child in reversed(paragraph)]
    while todo:
        element, begins = todo.pop()
        yield element, begins
        if begins and element.tag in _READ:
            todo.append((element, False))
            todo += [(child, True) for child in reversed(element)]
