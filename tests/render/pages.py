"""Tables that go on from page to page, read as the rows that they were before they were cut."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jdbuilder.outline import Outline, Table


@dataclass(frozen=True)
class Unit:
    """Texts that stand side by side, each of which a page's end may cut in two.

    Attributes:
        repeated: the head that the next page repeats if the unit is cut.
        opens: whether the next page repeats it before a unit that isn't cut too.
    """

    texts: tuple[str, ...]
    repeated: str = ""
    opens: bool = False


def units(outline: Outline, shown: Callable[[str], str]) -> Iterator[Unit]:
    """The outline's texts in order; between a head and its first row, or a band and its row, no page may end."""
    for block in outline.blocks:
        if not isinstance(block, Table):
            yield from (Unit((shown(text),)) for text in block.words())
            continue
        head = shown("".join(block.head))
        yield Unit((head,))
        for number, (band, row) in enumerate(block.banded()):
            if band:
                yield Unit((shown("".join(band.words())),), head, number > 0)
            cells = tuple(shown("".join(cell.words())) for cell in row)
            yield Unit(cells, head, number > 0 and not band)


def joined(pages: Sequence[str], wanted: Sequence[Unit]) -> str:
    """The text of all pages without repeated heads and with the parts of cut texts put together.

    Where the pages don't hold the units in their order, the rest is given back as it is.
    """
    read, rest = "", list(reversed(wanted))
    cut: tuple[str, ...] = ()
    for number, page in enumerate(pages):
        text = page
        if number and rest and (cut or rest[-1].opens):
            text = text.removeprefix(rest[-1].repeated)
        while text and rest:
            left = cut or rest[-1].texts
            whole = "".join(left)
            if text.startswith(whole):
                text, cut = text.removeprefix(whole), ()
                read += "".join(rest.pop().texts)
                continue
            parts = _cut(text, left)
            if parts is None:
                return read + "".join((text, *pages[number + 1 :]))
            text, cut = "", parts
        read += text
    return read


def _cut(text: str, left: Sequence[str]) -> tuple[str, ...] | None:
    """What is left of the texts after a page that ends with a part of each; nothing where it doesn't."""
    if not left:
        return None if text else ()
    first, *others = left
    same = next((place for place, (one, other) in enumerate(zip(first, text, strict=False)) if one != other), None)
    for length in range(min(len(first), len(text)) if same is None else same, -1, -1):
        rest = _cut(text[length:], others)
        if rest is not None:
            return first[length:], *rest
    return None
