"""What a Word file says, read without the code under test: paragraphs of each part, lists, bytes between markers."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from jdbuilder.word.package import Package, parsed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STORY = re.compile(r"word/(document\d?|header\d+|footer\d+|footnotes|endnotes)\.xml")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def stories(package: Package) -> dict[str, list[str]]:
    """The texts of all paragraphs of each part that has any, in the order of the markup; both copies of a box."""
    return {
        name: [said(one) for one in parsed(data).iter(f"{_W}p")]
        for name, data in package.parts.items()
        if _STORY.fullmatch(name)
    }


def said(paragraph: etree._Element) -> str:
    """The text of a paragraph as a person reads it, without those of boxes in it, and without readings above words."""
    return "".join(_said(one) for one in paragraph.iter() if _of(one) is paragraph)


def _of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{_W}p"), None)


def _said(element: etree._Element) -> str:
    parent = element.getparent()
    if not isinstance(element.tag, str) or parent is None or parent.tag != f"{_W}r" or _is_reading(parent):
        return ""
    name = element.tag.removeprefix(_W)
    if name != "t":
        return _SIGNS.get(name, "")
    return element.text or "" if element.get(_SPACE) == "preserve" else (element.text or "").strip()


def around(part: bytes, markers: Iterable[str], whole: Collection[str]) -> list[bytes]:
    """The bytes of a part with the places of these markers cut out: the runs that hold them, and what is between.

    Args:
        whole: what is said of paragraphs that go as a whole, with the content control around them.
    """
    spans = sorted(_spans(part, [re.compile(re.escape(one)) for one in {*markers}], whole))
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(part)]
    return [part[end:start] for end, start in zip(ends, starts, strict=True)]


def _is_reading(run: etree._Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag == f"{_W}rt"


@dataclass
class _Open:
    """An element that the parser is in, and the text of a paragraph, each letter with the place of its run."""

    name: str
    start: int
    letters: list[tuple[str, int]] = field(default_factory=list)


def _spans(part: bytes, markers: Sequence[re.Pattern[str]], whole: Collection[str]) -> Iterator[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: list[_Open] = []
    runs: dict[int, int] = {}  # where each begins and ends
    sdts: list[tuple[int, int]] = []  # those whose paragraph goes as a whole

    def start(name: str, _: object) -> None:
        opened.append(_Open(_local(name), reader.CurrentByteIndex))
        text(_SIGNS.get(_local(name), ""))

    def end(_: str) -> None:
        one, stop = opened.pop(), part.index(b">", reader.CurrentByteIndex) + 1
        if one.name == "r":
            runs[one.start] = stop
        elif one.name == "p":
            found.extend(_cut(one, stop, runs, markers, whole, [held.start for held in opened if held.name == "sdt"]))
        elif one.name == "sdt":
            sdts.append((one.start, stop))

    def text(data: str) -> None:
        names = [one.name for one in opened[-2:]]
        if len(names) == 2 and names[0] == "r" and names[1] in {"t", *_SIGNS}:
            paragraph = next(one for one in reversed(opened) if one.name == "p")
            paragraph.letters += [(letter, opened[-2].start) for letter in data]

    reader = expat.ParserCreate(namespace_separator="}")
    reader.StartElementHandler, reader.EndElementHandler, reader.CharacterDataHandler = start, end, text
    reader.Parse(part, True)
    ends = dict(sdts)
    spans = [(begin, stop or ends[begin]) for begin, stop in found]
    yield from {one for one in spans if not any(_within(one, other) for other in spans)}


def _cut(
    paragraph: _Open,
    stop: int,
    runs: Mapping[int, int],
    markers: Sequence[re.Pattern[str]],
    whole: Collection[str],
    controls: Sequence[int],
) -> Iterator[tuple[int, int]]:
    """The places in a paragraph that may change; those of a content control end where that ends, which isn't known."""
    said = "".join(letter for letter, _ in paragraph.letters)
    if said in whole:
        yield (controls[0], 0) if controls else (paragraph.start, stop)
        return
    for marker in markers:
        for found in marker.finditer(said):
            first, last = (paragraph.letters[at][1] for at in (found.start(), found.end() - 1))
            yield first, runs[last]


def _local(name: str) -> str:
    """How Word's own elements are called; others have their namespace in their names."""
    return name.removeprefix(_W[1:])


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def is_made_of(part: bytes, pieces: Sequence[bytes]) -> bool:
    """Whether these pieces stand in the part in their order, the first at its beginning, the last at its end."""
    if len(pieces) == 1:
        return part == pieces[0]
    if not (part.startswith(pieces[0]) and part.endswith(pieces[-1])):
        return False
    place = len(pieces[0])
    for piece in pieces[1:-1]:
        found = part.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return place <= len(part) - len(pieces[-1])


def listed(package: Package) -> dict[str, str]:
    """The list of each paragraph that is an item of one, by its text: its own w:numId, or that of its style."""
    by_style = _of_styles(package)
    found = {}
    for name, data in package.parts.items():
        if not _STORY.fullmatch(name):
            continue
        for paragraph in parsed(data).iter(f"{_W}p"):
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            number = _number(paragraph) or by_style.get("" if style is None else style.get(f"{_W}val", ""), "")
            if number not in {"", "0"}:
                found[said(paragraph)] = number
    return found


def _of_styles(package: Package) -> dict[str, str]:
    styles = parsed(package.parts["word/styles.xml"]) if "word/styles.xml" in package.parts else ()
    return {one.get(f"{_W}styleId", ""): _number(one) for one in styles if one.tag == f"{_W}style"}


def _number(element: etree._Element) -> str:
    found = element.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    return "" if found is None else found.get(f"{_W}val", "")


def markup(package: Package) -> dict[str, str]:
    """The markup of each paragraph of the body, by its text."""
    paragraphs = parsed(package.parts[package.main]).iter(f"{_W}p")
    return {said(one): etree.tostring(one, encoding="unicode") for one in paragraphs}


_KEPT = ("sectPr", "bookmarkStart", "bookmarkEnd", "footnoteReference", "endnoteReference", "drawing", "pict", "sdt")


def kept(package: Package) -> dict[str, list[str]]:
    """What a template holds beside its text and must not lose: breaks of sections, bookmarks, notes, pictures."""
    return {
        name: [_bare(one.tag) for one in parsed(data).iter() if _bare(one.tag) in _KEPT]
        for name, data in package.parts.items()
        if _STORY.fullmatch(name)
    }


def _bare(tag: object) -> str:
    return str(tag).removeprefix(_W)
