"""Markers in a text: '<company XXX>', '«Company»', '{{company}}', '[COMPANY NAME]', told from ordinary text."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jdbuilder.fill.model import Form

_LONGEST = 160
_WORDS_IN_BRACKETS = 8
_WORDS_IN_GUILLEMETS = 6
_WORDS_OF_AN_ORDER = 30

# Words with which an order to whoever fills the template begins: such a text in brackets may be long.
_ORDERS = frozenset(
    {
        *("add", "brief", "briefly", "choose", "click", "complete", "describe", "enter", "explain", "fill", "give"),
        *("include", "indicate", "insert", "list", "name", "note", "optional", "outline", "paste", "provide", "put"),
        *("replace", "select", "specify", "state", "summarise", "summarize", "tap", "type", "use", "write", "your"),
    }
)
# What stands in brackets in ordinary writing.
_ORDINARY = frozenset(
    {
        *("sic", "ibid", "ibidem", "e.g", "eg", "i.e", "ie", "etc", "citation needed"),
        *("emphasis added", "emphasis mine", "emphasis in original", "emphasis in the original", "italics mine"),
        *("m/w/d", "w/m/d", "m/f/d", "f/m/x", "m/f/x", "h/f", "f/h"),
    }
)
_DATED = "year|date|start|end|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_REFERENCE = re.compile(
    r"(?i:table|figure|fig\.?|chapter|pages?|pp?\.|footnote|equation|eq\.) \d[\d.–-]*"
    rf"|(?!(?i:{_DATED}))[^\W\d_a-z][\w'’-]*[^\W\d_A-Z](?: et al\.?| (?:and|&) \w+)?,? (?:1[89]|20)\d\d[a-z]?"
)
_XXX = re.compile(r"(?P<name>.*?)[\s_:-]*\bX{3,}|X{3,}[\s_:-]+(?P<after>.+)", re.IGNORECASE)
_ADDRESS_OR_TAG = re.compile(
    r"\S@\S|://|^www\.|^[/=+*&|~-]|[/=-]$|^\d+ (?:and|or|but)\b|^[a-z]+\s+[a-z-]+="
    r"|^(?:br|hr|t[dhr]|table|[ou]l|li|div|span|strong|em|h\d|script|html)$",
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(r"[^\W\d_][\w .’'&/+-]*")
_CODE = re.compile(r"[#/^%!~*@=|-]|(?:else|end|end-?(?:if|for|each))$|for \S+ in |(?:if|each) ", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…;](?:\s|$)")
_EDGE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")


@dataclass(frozen=True)
class Found:
    """A marker in a text.

    Attributes:
        start: where its opening delimiter begins.
        end: after its closing delimiter.
        inside: where its name begins.
        name: see `jdbuilder.fill.model.Marker`.
    """

    start: int
    end: int
    inside: int
    name: str
    form: Form


@dataclass(frozen=True)
class _Seen:
    """What might be a marker: its name, as it is written, and the characters beside it."""

    name: str
    written: str
    before: str
    after: str


def found(text: str) -> tuple[Found, ...]:
    """The markers of a paragraph's text, in order; none overlaps another."""
    kept: list[Found] = []
    for one in sorted(_candidates(text), key=lambda one: one.start):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def bare(text: str) -> str:
    """A marker's name as it is said: without XXX, without invisible characters, with single spaces."""
    said = text.replace("\u2011", "-")
    visible = "".join(c for c in said if c.isspace() or unicodedata.category(c) not in {"Cf", "Cc"})
    words = " ".join(visible.split())
    placeholder = _XXX.fullmatch(words)
    return (placeholder["name"] or placeholder["after"] or words) if placeholder else words


def _candidates(text: str) -> Iterator[Found]:
    for (form, opening, _, is_marker), pattern in zip(_WRITTEN, _PATTERNS, strict=True):
        for match in pattern.finditer(text) if opening in text else ():
            written, start, end = match["name"], *match.span()
            seen = _Seen(bare(written), written, text[max(0, start - 1) : start], text[end : end + 1])
            if seen.name and is_marker(seen):
                edge = _EDGE.match(written)
                inside = match.start("name") + (edge.end() if edge else 0)
                yield Found(start, end, inside, seen.name, form)


def _in_angles(seen: _Seen) -> bool:
    """No address, no tag of a web page, no arrow, no comparison of numbers."""
    if not _has_letters(seen.name) or _ADDRESS_OR_TAG.search(seen.name):
        return False
    joins = _is_cased(seen.before) and _is_cased(seen.after) and re.search(r"\w (?:and|or) \w", seen.name)
    compares = joins or (seen.name[0].isdigit() and seen.written != seen.written.strip())
    return seen.name != seen.written.strip() or (_is_short(seen.name) and not compares)


def _in_guillemets(seen: _Seen) -> bool:
    """A name, not what somebody says."""
    few = len(seen.name.split()) <= _WORDS_IN_GUILLEMETS
    return few and _has_letters(seen.name) and not _SENTENCE_END.search(seen.name)


def _in_braces(seen: _Seen) -> bool:
    """Whatever names something; the loops and conditions of template engines are none of ours."""
    return any(c.isalnum() for c in seen.name) and not _CODE.match(seen.name)


def _in_single_braces(seen: _Seen) -> bool:
    """Only what looks like a name: single braces stand for much else."""
    few = len(seen.name.split()) <= _WORDS_IN_GUILLEMETS
    return few and bool(_PLAIN_NAME.fullmatch(seen.name)) and not _CODE.match(seen.name)


def _in_brackets(seen: _Seen) -> bool:
    """No reference, no remark on a quotation, no ending of a word, no link of Markdown, no sentence in brackets."""
    attached = seen.name.islower() and (_is_cased(seen.before) or _is_cased(seen.after))
    ordinary = seen.name.casefold().rstrip(".!") in _ORDINARY or _REFERENCE.fullmatch(seen.name)
    return _has_letters(seen.name) and not attached and not ordinary and seen.after != "(" and _is_short(seen.name)


def _is_cased(beside: str) -> bool:
    """Whether it is a letter of a script in which words stand apart."""
    return beside.islower() or beside.isupper()


def _has_letters(name: str) -> bool:
    """At least two letters, or one that is a word by itself, as in Chinese."""
    letters = [c for c in name if c.isalpha()]
    return len(letters) > 1 or any(c >= "\u2e80" for c in letters)


def _is_short(name: str) -> bool:
    """Whether it has few words, or is an order to write something here."""
    words = name.casefold().split()
    longest = _WORDS_OF_AN_ORDER if words[0].strip(",:.") in _ORDERS else _WORDS_IN_BRACKETS
    return len(words) <= longest


_Judge = Callable[[_Seen], bool]
_WRITTEN: tuple[tuple[Form, str, str, _Judge], ...] = (
    ("angle", "<<<", ">>>", _in_angles),
    ("angle", "<<", ">>", _in_angles),
    ("angle", "<", ">", _in_angles),
    ("angle", "＜＜", "＞＞", _in_angles),
    ("angle", "＜", "＞", _in_angles),
    ("angle", "‹", "›", _in_angles),
    ("guillemets", "«", "»", _in_guillemets),
    ("braces", "{{{", "}}}", _in_braces),
    ("braces", "${{", "}}", _in_braces),
    ("braces", "{{", "}}", _in_braces),
    ("braces", "${", "}", _in_braces),
    ("braces", "#{", "}", _in_braces),
    ("braces", "｛｛", "｝｝", _in_braces),
    ("braces", "｛", "｝", _in_single_braces),
    ("braces", "{", "}", _in_single_braces),
    ("brackets", "[[", "]]", _in_brackets),
    ("brackets", "[", "]", _in_brackets),
    ("brackets", "［", "］", _in_brackets),
    ("brackets", "【", "】", _in_brackets),
)
_NO_DELIMITER = "".join(sorted({c for _, *both, _ in _WRITTEN for c in "".join(both)} - {"$", "#"}))
_PATTERNS = tuple(
    re.compile(f"{re.escape(opening)}(?P<name>[^{re.escape(_NO_DELIMITER)}\n]{{1,{_LONGEST}}}){re.escape(closing)}")
    for _, opening, closing, _ in _WRITTEN
)
OPENING = re.compile(f"[{re.escape(''.join(sorted({opening[-1] for _, opening, *_ in _WRITTEN})))}]")
"""A sign without which a text has no marker."""
