"""Which field of a posting a marker means: by its name, and by the words around it where the name says nothing."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from jdbuilder.fill import names
from jdbuilder.fill.model import key

SURE, LIKELY = 0.95, 0.7
"""From these on a guess is called sure, and likely."""
BESIDE = 0.6
"""How sure a guess is that goes against something: only a guess."""
_LEAST = 0.55  # below it a name is unknown: nothing is better than something wrong
_CLEARLY = 0.08  # by so much the best must lie before the second best
_OF_LIKELY, _OF_WORDS, _OF_LABEL = 0.8, 0.9, 0.85
_LONGEST = 100  # what is looked at of a name
_LABEL = 5  # how many words before a marker may be its label
_TYPO, _OTHER = 5, 8  # letters that a word needs so that one may be too many, missing or swapped; or another one

_LINE_OF: Mapping[str, str] = {
    "responsibilities": "responsibility",
    "metrics": "metric",
    "must_haves": "must_have",
    "nice_to_haves": "nice_to_have",
    "benefits": "benefit",
}
_LISTS = {line: listed for listed, line in _LINE_OF.items()}
_LINES = frozenset({*_LISTS, "metric_name", "metric_definition", "metric_target"})
_NUMBERS = re.compile(r"(?<!\d)0*([1-9]\d?)(?:(?: ?\.\.+ ?| to | bis | )0*([1-9]\d?))?(?!\w)")
_ORDER = re.compile(
    r"^(?:(?:click|tap) .{0,30}?\b(?:type|enter|insert|add)\b|[请請]?在?此?[处處]?(?:输入|填写|插入|輸入|填寫)您?的?)"
)
_COLON = re.compile(r"[:：=|–—-]\s*$")
_LINKS = re.compile(r"(?:\s|\b(?:is|of|on|by|from|as)\b|[:：=|–—-])+$", re.IGNORECASE)
_ENDS = re.compile(r"[\s:：=|–—-]+$")
_CLAUSES = re.compile(r"[.,;:：!?|(){}\[\]<>«»•\n\t]+")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)")


@dataclass(frozen=True)
class Guess:
    """What a name was taken for.

    Attributes:
        field: the field's id, with numbers where the name has some; empty if it isn't known.
        sure: from 0 to 1, which is a name that means this and nothing else.
    """

    field: str = ""
    sure: float = 0.0

    @property
    def words(self) -> str:
        """How sure it is, in words."""
        if not self.field:
            return "unknown"
        return "sure" if self.sure >= SURE else "likely" if self.sure >= LIKELY else "a guess"


UNKNOWN = Guess()


def guess(name: str, before: str = "", after: str = "") -> Guess:
    """The field that a marker's name or key means; what stands around it counts where the name doesn't say."""
    asked = key(name[:_LONGEST])
    if _is_of_others(asked, before[-_LONGEST:]):
        return UNKNOWN
    own, compact = _own(asked), _compact(_bare(asked))
    if compact != _compact(asked) and _known().get(_compact(asked)) == UNKNOWN:
        return UNKNOWN  # "your name" is the reader's, where a bare "name" may be anything's
    if compact in _vague() or compact.isdecimal() or not compact:
        label = _label(before, after)
        return replace(label, sure=min(label.sure, _OF_LABEL)) if label.field else own
    if own.field or compact in _known():
        return own
    label = _label(before if _COLON.search(before) else "", after)
    return replace(label, sure=BESIDE) if label.sure >= SURE else UNKNOWN


@lru_cache(maxsize=4096)
def _own(asked: str) -> Guess:
    """What the name says by itself."""
    for written in (asked, _bare(asked)):
        if (found := _known().get(_compact(written))) is not None:
            return found
    numbers = _NUMBERS.search(asked)
    return _numbered(asked, numbers) if numbers else _by_words(asked)


def _numbered(asked: str, numbers: re.Match[str]) -> Guess:
    """A line of a list, or several; what is no list has no numbers."""
    found = _own(f"{asked[: numbers.start()]} {asked[numbers.end() :]}".strip()) if asked != numbers[0] else UNKNOWN
    line = _LINE_OF.get(found.field, found.field)
    if line not in _LINES:
        return UNKNOWN
    first, last = sorted((int(numbers[1]), int(numbers[2] or numbers[1])))
    return replace(found, field=f"{line}:{first}..{last}" if first < last else f"{line}:{first}")


def _by_words(asked: str) -> Guess:
    """The field one of whose names shares most words with it, the rare ones counting most, if there is a clear one."""
    words = frozenset(map(_mended, _words(asked)))
    best: dict[str, float] = {}
    for name, field in _sharing(words):
        if len(name - words) >= len(name & words):
            continue
        score = sum(map(_weight, words & name)) / sum(map(_weight, words | name))
        meant = _LISTS.get(field, field)
        best[meant] = max(best.get(meant, 0.0), score)
    first, second = [*sorted(best, key=best.__getitem__, reverse=True), "", ""][:2]
    sure = round(best.get(first, 0.0) * _OF_WORDS, 2)
    if not first or sure < _LEAST or best[first] - best.get(second, 0.0) < _CLEARLY:
        return UNKNOWN
    return Guess(first if first not in _LINE_OF or _is_plural(asked) else _LINE_OF[first], sure)


def _is_plural(asked: str) -> bool:
    return any(_singular(word) != word for word in asked.split())


def _label(before: str, after: str) -> Guess:
    """What the words just before a marker, or in brackets after it, call it."""
    words = key(_LINKS.sub("", before[-_LONGEST:])).split()[-_LABEL:]
    labels = [" ".join(words[start:]) for start in range(len(words))]
    if bracketed := _IN_BRACKETS.match(after[:_LONGEST]):
        labels.append(key(bracketed[1]))
    for label in labels:
        found = _known().get(_compact(label), UNKNOWN)
        if found.sure >= SURE or (found.field and _COLON.search(before)):
            return found
    return UNKNOWN


def _is_of_others(asked: str, before: str) -> bool:
    """Whether what stands before a marker says that it is not the posting's own: 'Reports to: <job title>'."""
    labels, said = bool(_COLON.search(before)), key(_CLAUSES.split(_ENDS.sub("", before))[-1])
    if labels and re.fullmatch(rf"(?:the |your )?(?:{'|'.join(names.OTHERS_ALONE)})(?: s)?", said):
        return True
    near = " ".join(said.split()[-_LABEL:])
    found = (one.span() for one in _others().finditer(f"{near} {asked}"))
    return any(first < len(near) and (labels or last >= len(near)) for first, last in found)


def _bare(asked: str) -> str:
    """A name without the order to insert it."""
    return " ".join(word for word in _ORDER.sub("", asked).split() if word not in names.ORDERS)


def _compact(text: str) -> str:
    """As names are compared: letters and digits alone, without case, accents and spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def _words(asked: str) -> frozenset[str]:
    """The words that carry the meaning, as singulars."""
    held = (_singular(_compact(word)) for word in _bare(asked).split() if word not in names.SMALL)
    return frozenset(filter(None, held))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _mended(word: str) -> str:
    if word in _counts() or len(word) < _TYPO:
        return word
    near = (meant for less in _shortened(word) for meant in _near().get(less, ()))
    return next((meant for meant in near if _is_mistyped(word, meant)), word)


def _is_mistyped(word: str, meant: str) -> bool:
    return len(word) >= _OTHER or len(word) != len(meant) or sorted(word) == sorted(meant)


def _shortened(word: str) -> Iterator[str]:
    """The word, and all that it is with a letter less: two words that share one differ by a letter, or two swapped."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def _sharing(words: frozenset[str]) -> list[tuple[frozenset[str], str]]:
    """The names that have one of the words, with their fields."""
    return list({one: None for word in words for one in _index().get(word, ())})


def _weight(word: str) -> float:
    """How much a word tells; one that no name has tells most: what it adds, we don't know."""
    return 1 + math.log(len(_phrases()) / (_counts().get(word) or 1))


@cache
def _known() -> Mapping[str, Guess]:
    """What every name means that we have written down; names without a field mean nothing."""
    known = dict.fromkeys(map(_compact, names.NOTHING), UNKNOWN)
    for held, sure in ((names.LIKELY, _OF_LIKELY), (names.ABROAD, 1.0), (names.SURE, 1.0)):
        known |= {_compact(name): Guess(field, sure) for field, listed in held.items() for name in listed}
    return known


@cache
def _others() -> re.Pattern[str]:
    cues = "|".join(sorted(map(re.escape, names.OTHERS), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{cues})(?: s)?(?: (?:the|a|an|our|your))?(?!\w)")


@cache
def _vague() -> frozenset[str]:
    return frozenset(map(_compact, names.VAGUE))


@cache
def _phrases() -> tuple[tuple[frozenset[str], str], ...]:
    """The words of every English name, with its field."""
    held = [(name, field) for table in (names.SURE, names.LIKELY) for field, listed in table.items() for name in listed]
    found = ((_words(name), field) for name, field in (*held, *((name, "") for name in names.NOTHING)))
    return tuple(dict.fromkeys((words, field) for words, field in found if words))


@cache
def _counts() -> Counter[str]:
    """In how many names each word stands."""
    return Counter(word for words, _ in _phrases() for word in words)


@cache
def _index() -> Mapping[str, list[tuple[frozenset[str], str]]]:
    index: dict[str, list[tuple[frozenset[str], str]]] = {}
    for words, field in _phrases():
        for word in words:
            index.setdefault(word, []).append((words, field))
    return index


@cache
def _near() -> Mapping[str, list[str]]:
    near: dict[str, list[str]] = {}
    for word in sorted(_counts()):
        for less in _shortened(word) if len(word) >= _TYPO else ():
            near.setdefault(less, []).append(word)
    return near
