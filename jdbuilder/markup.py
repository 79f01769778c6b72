"""An outline's blocks as simple HTML, of no more tags than a place takes, and data as JSON; every text is escaped."""

import json
from collections.abc import Iterable, Iterator, Mapping

from jdbuilder.outline import Block, Bullets, Facts, Figure, Heading, Item, Paragraph, Subtitle, Table, Title

# What ends a script, begins a comment or, for old readers, breaks a line.
_UNSAFE = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escape(text: str) -> str:
    """The text with what means something in HTML escaped, as `html` does it, whose import takes longer."""
    return text.translate(_ESCAPED)


def readable_json(data: Mapping[str, object]) -> str:
    """Data as JSON that people can read, too."""
    return json.dumps(dict(data), ensure_ascii=False, indent=2)


def script_json(data: Mapping[str, object]) -> str:
    """The same as it can stand within a script element: no text in it can end the element or begin another."""
    return readable_json(data).translate(_UNSAFE)


def simple_html(blocks: Iterable[Block], tags: frozenset[str]) -> str:
    """The blocks in these tags alone, such as p, ul, li, b or strong, br, h1 to h4; all words are kept, in order.

    Facts and tables are lists. What there is no tag for is set as the next simplest thing: a heading as a paragraph,
    a list as paragraphs with bullets, a paragraph as lines.
    """
    parts = [part for block in blocks for part in _parts(block, tags)]
    if "p" in tags:
        return "".join(part if part.startswith(_ELEMENTS) else f"<p>{part}</p>" for part in parts)
    between = "<br><br>" if "br" in tags else "\n\n"
    return "".join(_apart(parts, between))


_ELEMENTS = ("<ul>", *(f"<h{level}>" for level in range(1, 7)))


def _apart(parts: list[str], between: str) -> Iterator[str]:
    """The parts, with something between those that no element sets apart."""
    for number, part in enumerate(parts):
        bare = number and not part.startswith(_ELEMENTS) and not parts[number - 1].startswith(_ELEMENTS)
        yield between + part if bare else part


def _parts(block: Block, tags: frozenset[str]) -> Iterator[str]:
    match block:
        case Title(text):
            yield _heading(text, "h1", tags)
        case Heading(text, level):
            yield _heading(text, f"h{level + 1}", tags)
        case Subtitle(text) | Paragraph(text):
            yield escape(text)
        case Facts(rows):
            yield from _list((_named(Item(text, label), tags) for label, text in rows), tags)
        case Bullets(items):
            yield from _list((_named(item, tags) for item in items), tags)
        case Table():
            yield from _list(map(escape, block.words()), tags)
        case Figure():
            return


def _heading(text: str, tag: str, tags: frozenset[str]) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if tag in tags else _bold(escape(text), tags)


def _named(item: Item, tags: frozenset[str]) -> str:
    return f"{_bold(f'{escape(item.name)}:', tags)} {escape(item.text)}" if item.name else escape(item.text)


def _bold(html: str, tags: frozenset[str]) -> str:
    tag = next((one for one in ("strong", "b") if one in tags), "")
    return f"<{tag}>{html}</{tag}>" if tag else html


def _list(items: Iterable[str], tags: frozenset[str]) -> Iterator[str]:
    if {"ul", "li"} <= tags:
        yield f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    else:
        yield from (f"• {item}" for item in items)
