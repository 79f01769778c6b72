"""Whether other people's readers find the same words in the same order: each reader's text, and what it lost."""

import io
import re
import subprocess
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from tempfile import NamedTemporaryFile

import docx2txt
from pdfminer.high_level import extract_text
from pypdf import PdfReader

from jdbuilder.outline import Bullets, Outline
from tests.checkers import tag_tree


def pdftotext(data: bytes) -> str:
    """Poppler's reading."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout.decode()


def pypdf(data: bytes) -> str:
    """pypdf's reading: in the order of painting."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def pdfminer(data: bytes) -> str:
    """pdfminer.six's reading, which guesses the order from the places on the page."""
    return extract_text(io.BytesIO(data))


def tags(data: bytes) -> str:
    """The reading of the tag tree, which a screen reader follows."""
    return "\n".join(tag_tree.texts(data))


def docx2text(data: bytes) -> str:
    """docx2txt's reading of a Word file."""
    with NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        text: str = docx2txt.process(file.name)
    return text


def words(text: str) -> list[str]:
    """Runs of letters and digits of one direction; Chinese, Japanese and emoji sign by sign: lines break there."""
    found: list[str] = []
    last = ""
    for sign in unicodedata.normalize("NFC", text):
        kind = _kind(sign)
        if kind and kind == last and kind != "alone":
            found[-1] += sign
        elif kind:
            found.append(sign)
        last = kind if kind or unicodedata.category(sign) != "Cf" else last
    return found


def _kind(sign: str) -> str:
    """What a sign joins up with: 'left' or 'right' by its direction; '' for what parts words."""
    category = unicodedata.category(sign)
    if _right_to_left(sign):
        return "right" if category[0] in "LMN" else ""
    if category in {"Lo", "So"}:
        return "alone"
    return "left" if category[0] in "LMN" else ""


def _right_to_left(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in {"R", "AL"}


def expected(outline: Outline) -> list[str]:
    """The outline's words in order; of texts with words from right to left, only the marker that they begin with.

    Readers differ in whether they give a line from right to left as it is seen or as it is said.
    """
    return [word for text in outline.words() for word in _held_to(text)]


def _held_to(text: str) -> list[str]:
    found = words(text)
    return found[:1] if any(map(_right_to_left, text)) else found


def as_written(outline: Outline, read: str) -> str:
    """The reading with the hyphens of the paper's own compounds, which some readers take out at the end of a line."""
    for compound in set(re.findall(r"\w+(?:-\w+)+", " ".join(outline.words()))):
        read = re.sub(rf"\b{compound.replace('-', '-?')}\b", compound, read)
    return read


def share_in_order(expected: Sequence[str], read: Sequence[str]) -> float:
    """How much of what was expected was read in its order: the longest common subsequence, by Hunt and Szymanski."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(read):
        places[word].insert(0, place)
    ends: list[int] = []
    for word in expected:
        for place in places[word]:
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends) / len(expected)


def broken(outline: Outline, read: str) -> list[str]:
    """The words that the reader doesn't have whole as often as the paper; those from right to left in any order of
    their letters.
    """
    has, there = (Counter(map(_whole, words(text))) for text in (" ".join(outline.words()), read))
    return sorted((has - there).elements())


def _whole(word: str) -> str:
    return "".join(sorted(word)) if _right_to_left(word[0]) else word


def bullets_apart(outline: Outline, read: str) -> Iterator[str]:
    """The items whose bullet isn't on their line."""
    bullets = [item for block in outline.blocks if isinstance(block, Bullets) for item in block.items]
    starts = [words(item.name or item.text)[0] for item in bullets if not any(map(_right_to_left, item.text))]
    lines = re.findall(r"^• (\w+)", read.replace("\f", "\n"), re.MULTILINE)
    yield from (Counter(starts) - Counter(lines)).elements()
