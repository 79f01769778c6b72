"""What roles share and what only one has: computed from ids, since the same id in two roles is the same thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jdbuilder.compare.sides import Sides
from jdbuilder.compare.words import both, counted, listed, lowered
from jdbuilder.library.model import Metric, Role, Snippet

_TWO = 2


@dataclass(frozen=True)
class Kind:
    """A kind of snippet that roles are compared in."""

    id: str
    heading: str
    noun: str
    snippets: Callable[[Role], tuple[Snippet, ...]]


KINDS: tuple[Kind, ...] = (
    Kind("duties", "Duties", "duty", lambda role: role.responsibilities),
    Kind(
        "requirements",
        "Requirements and certificates",
        "requirement",
        lambda role: role.requirements,
    ),
    Kind("environment", "Where the work is done", "setting", lambda role: role.environment),
    Kind("skills", "Skills", "skill", lambda role: role.skills),
    Kind("metrics", "How success is measured", "measure", lambda role: role.metrics),
)


@dataclass(frozen=True)
class Wording:
    """How one or more roles word a thing that they share."""

    names: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Common:
    """A thing that two or more of the roles have, under its name, in the words of each."""

    label: str
    names: tuple[str, ...]
    wordings: tuple[Wording, ...]


@dataclass(frozen=True)
class Aspect:
    """One kind of thing compared: a sentence, what is common, and what each role has alone."""

    kind: Kind
    sentence: str
    common: tuple[Common, ...]
    own: tuple[tuple[str, ...], ...]


def aspect(kind: Kind, sides: Sides) -> Aspect:
    """The roles compared in one kind of thing."""
    held = [{snippet.id: snippet for snippet in kind.snippets(side.role)} for side in sides]
    ids = dict.fromkeys(one for snippets in held for one in snippets)
    shared = [one for one in ids if sum(one in snippets for snippets in held) >= _TWO]
    common = tuple(_common(one, sides, held) for one in shared)
    own = tuple(
        tuple(snippet.words("infinitive") for one, snippet in snippets.items() if one not in shared)
        for snippets in held
    )
    return Aspect(kind, _sentence(kind, sides, common, own), common, own)


def _common(snippet_id: str, sides: Sides, held: Sequence[dict[str, Snippet]]) -> Common:
    holders = [
        (side.name, snippets[snippet_id]) for side, snippets in zip(sides, held, strict=True) if snippet_id in snippets
    ]
    wordings: dict[str, list[str]] = {}
    for name, snippet in holders:
        wordings.setdefault(_plain(snippet), []).append(name)
    labels = {snippet.name: snippet.label for _, snippet in holders if snippet.name}
    return Common(
        next(iter(labels.values())) if len(labels) == 1 else _by_id(holders[0][1]),
        tuple(name for name, _ in holders),
        tuple(Wording(tuple(names), text) for text, names in wordings.items()),
    )


def _by_id(snippet: Snippet) -> str:
    """What a thing is called that its roles call by different names, or by none: its id as words."""
    return snippet.model_copy(update={"name": ""}).label


def _plain(snippet: Snippet) -> str:
    """What a snippet says, without the name that already stands beside it."""
    text = snippet.definition if isinstance(snippet, Metric) else snippet.words("infinitive")
    return text[:1].upper() + text[1:]


def _sentence(kind: Kind, sides: Sides, common: Sequence[Common], own: Sequence[Sequence[str]]) -> str:
    """What is shared, by name; ids tell, so that what is merely alike isn't called the same."""
    if not common and not any(own):
        return f"The library names no {kind.noun} of {'either' if len(sides) == _TWO else 'any'} of them."
    everybody = lowered(both(len(sides)))
    by_all = [lowered(one.label) for one in common if len(one.names) == len(sides)]
    if by_all:
        return f"Shared by {everybody}: {'; '.join(by_all)}."
    if common:
        are = "is" if len(common) == 1 else "are"
        some = listed([counted(many) for many in sorted({len(one.names) for one in common})], "or")
        return f"No {kind.noun} is shared by {everybody}, but {counted(len(common))} {are} shared by {some} of them."
    return f"No {kind.noun} is quite the same for {everybody}."
