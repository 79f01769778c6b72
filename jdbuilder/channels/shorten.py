"""A posting within a budget of words, by one rule and nothing else.

What always stands: the title, the company, the facts that are filled in but for hours and start, the first line on how
to apply, and the shortest of the equal-opportunity statements that are ticked.

What the job is comes next: a responsibility, a must-have, a second responsibility. Then lines are taken in rounds, one
from each section in a round, in this order: opening, responsibilities, must-haves, measures, benefits, nice-to-haves,
surroundings, the company, more on how to apply, other statements. Hours and start come after the first round, what an
opening has beyond its first paragraph after all. Within a section the writer's own lines come first, in the writer's
order; then the library's, in the order in which the library offers them; then those that came from other roles, in the
posting's order. A paragraph or bullet in which something is still to be filled never counts. A line that doesn't fit is
skipped, and a shorter one after it may fit. A section's first line costs its heading and lead-in too.

No line is ever cut, and those that stay keep the posting's order. The budget is kept unless what always stands is
longer by itself. The same posting, library and budget give the same short form.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from jdbuilder import placeholders
from jdbuilder.channels import body
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import facts
from jdbuilder.posting.blocks import blocks, whole
from jdbuilder.posting.model import FactId, Line, Posting, Sections
from jdbuilder.posting.sections import SECTIONS

BUDGETS = (150, 300)
"""The budgets that are offered, in words: a note on a social network, a short ad."""

FEWEST, MOST = 20, 5000
"""What may be asked for."""

# Scripts without spaces between words: each character counts as one, as word processors count them.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]*[^\W{_UNSPACED}][^\s{_UNSPACED}]*")

_ORDER: tuple[SectionId, ...] = (
    *("opening", "responsibilities", "must_haves", "metrics", "benefits"),
    *("nice_to_haves", "environment", "about", "apply", "equal_opportunity"),
)

_ASIDE: tuple[FactId, ...] = ("hours", "start")
"""Facts that can be left out: no place has a field for them."""

Place = tuple[SectionId | FactId, int]
"""A line of a posting: its section, and its number there; or a fact."""


@dataclass(frozen=True)
class Short:
    """A posting with fewer lines.

    Attributes:
        words: how many it has.
        left_out: the texts of the lines that are gone, in the posting's order, but for those still to be filled.
        over: by how many words what always stands is longer than the budget; 0 where it isn't.
    """

    posting: Posting
    words: int
    left_out: tuple[str, ...]
    over: int = 0


def count(text: str) -> int:
    """How many words a text has; signs that stand alone are none."""
    return len(_WORD.findall(text))


def length(posting: Posting) -> int:
    """How many words of a posting can be posted: headings and facts count, what is still to be filled doesn't."""
    return sum(count(text) for block in whole(blocks(posting)) for text in block.words())


def shorten(posting: Posting, library: Library, most: int) -> Short:
    """The posting in `most` words or fewer, and what was left out for that."""
    texts = _texts(posting)
    standing, order = _ordered(posting, texts, library)
    heads = _heads(posting)
    taken, opened = set(standing), {section for section, _ in standing}
    words = length(_with(posting, taken))
    over = max(0, words - most)
    for place in order:
        section = place[0]
        cost = count(texts[place]) + (0 if section in opened else heads.get(section, 0))
        if words + cost <= most:
            taken.add(place)
            opened.add(section)
            words += cost
    return Short(_with(posting, taken), words, _without(texts, taken), over)


def fitting(posting: Posting, fits: Callable[[Posting], bool]) -> Short:
    """The posting until it `fits`: as many lines as have to go are left out, in the same order from its end.

    Here the posting's own order counts within a section. What always stands is given even where that alone doesn't fit.
    """
    if fits(posting):
        return Short(posting, length(posting), ())
    texts = _texts(posting)
    standing, order = _ordered(posting, texts, None)
    kept, most = 0, len(order)
    while kept < most:
        middle = (kept + most + 1) // 2
        if fits(_with(posting, {*standing, *order[:middle]})):
            kept = middle
        else:
            most = middle - 1
    taken = {*standing, *order[:kept]}
    shorter = _with(posting, taken)
    return Short(shorter, length(shorter), _without(texts, taken))


def _texts(posting: Posting) -> dict[Place, str]:
    """What each line that can be posted says there, in the posting's order, but for what is still to be filled."""
    asides = ((fact, body.said(posting, fact.id)) for fact in facts.kept(posting))
    texts: dict[Place, str] = {
        (fact.id, 0): f"{fact.label}: {said}" for fact, said in asides if said and fact.id in _ASIDE
    }
    texts |= {
        (section.id, number): "\n".join(filter(placeholders.filled, body.texts(posting, section, line)))
        for section in SECTIONS
        for number, line in enumerate(posting.sections.of(section.id))
        if line.chosen
    }
    return {place: text for place, text in texts.items() if text}


def _heads(posting: Posting) -> dict[SectionId | FactId, int]:
    """How many words stand above the lines of each section: its heading and its lead-in."""
    bare = _with(posting, ())
    sign = (Line(text="–"),)
    return {section: length(bare.with_lines(section, sign)) - length(bare) for section in _ORDER}


def _ordered(posting: Posting, texts: Mapping[Place, str], library: Library | None) -> tuple[list[Place], list[Place]]:
    """The lines that always stand, and all others in the order in which they are taken."""
    ranked = {section: [place for place in texts if place[0] == section] for section in _ORDER}
    if library:
        for section, places in ranked.items():
            places.sort(key=_rank(posting, section, library))
    statements = sorted(ranked["equal_opportunity"], key=lambda place: count(texts[place]))
    standing = [*ranked["apply"][:1], *statements[:1]]
    job = (*ranked["responsibilities"][:1], *ranked["must_haves"][:1], *ranked["responsibilities"][1:2])
    first, *more = [*_in_rounds({**ranked, "opening": ranked["opening"][:1]}), ()]
    asides = [place for place in texts if place[0] in _ASIDE]
    order = dict.fromkeys(chain(job, first, asides, *more, ranked["opening"][1:]))
    return standing, [place for place in order if place not in standing]


def _rank(posting: Posting, section: SectionId, library: Library) -> Callable[[Place], tuple[int, int]]:
    """Sorts a section's lines: own ones, the library's by its order, those of other roles."""
    offers = library.offers(library.find(posting.role), section)
    offered = {snippet.id: number for number, snippet in enumerate(offers)}
    lines = posting.sections.of(section)

    def rank(place: Place) -> tuple[int, int]:
        snippet = lines[place[1]].snippet
        if snippet is None:
            return (0, 0)
        return (1, offered[snippet]) if snippet in offered else (2, 0)

    return rank


def _in_rounds(ranked: Mapping[SectionId, list[Place]]) -> Iterator[tuple[Place, ...]]:
    for one_of_each in zip_longest(*(ranked[section] for section in _ORDER)):
        yield tuple(place for place in one_of_each if place)


def _with(posting: Posting, taken: Collection[Place]) -> Posting:
    """The posting with these lines and facts alone, in its own order."""
    lines = {
        section.id: tuple(
            line for number, line in enumerate(posting.sections.of(section.id)) if (section.id, number) in taken
        )
        for section in SECTIONS
    }
    given = posting.facts
    left_out = dict.fromkeys((*given.left_out, *(fact for fact in _ASIDE if (fact, 0) not in taken)))
    kept = given.model_copy(update={"left_out": tuple(left_out)})
    return posting.model_copy(update={"sections": Sections(**lines), "facts": kept})


def _without(texts: Mapping[Place, str], taken: Collection[Place]) -> tuple[str, ...]:
    """What the lines say that weren't taken."""
    return tuple(text for place, text in texts.items() if place not in taken)
