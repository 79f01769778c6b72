"""Which role an ad is for, and which snippets may say what its lines say."""

import re
from collections.abc import Iterable

from jdbuilder.intake.foreign.sentences import sentences
from jdbuilder.intake.model import Proposal
from jdbuilder.library.library import Library
from jdbuilder.library.likeness import Likeness
from jdbuilder.library.model import Role
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS

MOST = 3
"""How many snippets are proposed for a line."""
_NEAR_ENOUGH = 0.12
"""What is less near says something else."""
_DUTY_NEAR = 0.3
"""From here on a line is taken for a duty of the library, to tell the role by."""
_LEAST_DUTIES = 3
_LEAST_SHARE = 0.6


def role_of(title: str, duties: Iterable[str], library: Library) -> Role | None:
    """The role of an ad: of those whose title its title names, the one with most of its duties; else by duties alone.

    Args:
        duties: the lines that say what there is to do.
    """
    read = [duty for line in duties if (duty := _duty(line, library))]
    fits = library.duties.fits(read)
    named = _named(title, library)
    share = {fit.role.id: fit.share for fit in fits}
    if named:
        return max(named, key=lambda role: (share.get(role.id, 0.0), role.id))
    best = [fit for fit in fits if fit.place == 1]
    is_clear = len(best) == 1 and len(best[0].covered) >= _LEAST_DUTIES and best[0].share >= _LEAST_SHARE
    return best[0].role if is_clear else None


def proposals(posting: Posting, library: Library, role: Role | None) -> tuple[Proposal, ...]:
    """For every line that a snippet may stand for, the nearest ones; an opening is each ad's own."""
    found: list[Proposal] = []
    for section in SECTIONS[1:]:
        likeness = library.likeness(section.id)
        own = frozenset(snippet.id for snippet in library.offers(role, section.id))
        for number, line in enumerate(posting.sections.of(section.id)):
            near = _nearest(line.text, likeness, own)
            found += [Proposal(section.id, number, near)] if near else []
    return tuple(found)


def _nearest(text: str, likeness: Likeness, own: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """The snippets nearest to a line or to one of its sentences."""
    best: dict[str, float] = {}
    for part in {text, *sentences(text)}:
        for snippet, near in likeness.nearest(part, own, MOST):
            best[snippet] = max(near, best.get(snippet, _NEAR_ENOUGH))
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(one for one in ranked if one[1] > _NEAR_ENOUGH)[:MOST]


def _duty(line: str, library: Library) -> str | None:
    near = library.likeness("responsibilities").nearest(line, most=1)
    return near[0][0] if near and near[0][1] >= _DUTY_NEAR else None


def _named(title: str, library: Library) -> list[Role]:
    """The roles of which the longest of their titles stands in the ad's title."""
    said = _words(title)
    length = {
        role.id: max(
            (len(words) for name in (role.title, *role.also_called) if (words := _words(name)) <= said), default=0
        )
        for role in library.roles
    }
    most = max(length.values(), default=0)
    return [role for role in library.roles if most and length[role.id] == most]


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.casefold()))
