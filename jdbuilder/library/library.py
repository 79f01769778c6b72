"""The library as the other stages use it: look up, search, offer snippets for a section."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import get_args

from jdbuilder.errors import NotFoundError
from jdbuilder.library.fit import Duties
from jdbuilder.library.likeness import SISTERS, Likeness
from jdbuilder.library.model import Role, SectionId, Shared, Snippet, Verdict
from jdbuilder.library.reading import Reading
from jdbuilder.library.search import Search
from jdbuilder.library.wages import NONE, Wages


@dataclass(frozen=True)
class Library:
    """All roles, the snippets that serve every role, verdicts on pairs of roles, and wage statistics."""

    roles: tuple[Role, ...]
    shared: tuple[Shared, ...]
    verdicts: tuple[Verdict, ...] = ()
    wages: Wages = NONE

    @cached_property
    def _by_id(self) -> Mapping[str, Role]:
        return {role.id: role for role in self.roles}

    def role(self, role_id: str) -> Role:
        """The role of that id, or an error that names the nearest ones."""
        if role_id in self._by_id:
            return self._by_id[role_id]
        near = difflib.get_close_matches(role_id, self._by_id, n=3, cutoff=0.4)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "The list of roles has them all."
        raise NotFoundError.of(role_id, "there is no such role in the library", remedy)

    def find(self, role_id: str | None) -> Role | None:
        """The role of that id, if the library (still) has it."""
        return self._by_id.get(role_id or "")

    def offers(self, role: Role | None, section: SectionId) -> tuple[Snippet, ...]:
        """What can be ticked in a section: the role's own snippets, then the shared ones."""
        own = role.offers(section) if role else ()
        shared = (snippet for file in self.shared if file.section == section for snippet in file.snippets)
        return (*own, *shared)

    def laid_over(self, own: Iterable[Shared]) -> "Library":
        """The library with a company's own snippets first in their sections; its own stay on offer there, unticked."""
        first = tuple(own)
        taken = {file.section for file in first}
        after = (_unticked(file) if file.section in taken else file for file in self.shared)
        return replace(self, shared=(*first, *after)) if first else self

    def verdict(self, one: str, other: str) -> Verdict | None:
        """What we say of a pair of roles, in either order."""
        return next((verdict for verdict in self.verdicts if {*verdict.roles} == {one, other}), None)

    def snippets(self, snippet_id: str) -> tuple[Snippet, ...]:
        """Every role's wording of a snippet."""
        return self._by_snippet.get(snippet_id, ())

    @cached_property
    def _by_snippet(self) -> Mapping[str, tuple[Snippet, ...]]:
        found: dict[str, list[Snippet]] = {}
        for role in self.roles:
            for snippet in role.snippets():
                found.setdefault(snippet.id, []).append(snippet)
        return {snippet_id: tuple(wordings) for snippet_id, wordings in found.items()}

    @cached_property
    def duties(self) -> Duties:
        """The duties of all roles, weighed by how rare they are."""
        return Duties(self.roles)

    @cached_property
    def reading(self) -> Reading:
        """The duties of all roles, to recognise them in other words."""
        return Reading(tuple(duty for role in self.roles for duty in role.responsibilities))

    def likeness(self, section: SectionId) -> Likeness:
        """All snippets that any role can have in a section or its sister, to find those that say what a text says."""
        return self._likenesses[section]

    @cached_property
    def _likenesses(self) -> Mapping[SectionId, Likeness]:
        return {section: Likeness(tuple(self._wordings(section))) for section in get_args(SectionId)}

    def _wordings(self, section: SectionId) -> Iterator[Snippet]:
        """Every role's wording of what can stand in a section or its sister, then what serves every role."""
        for one in SISTERS.get(section, (section,)):
            for role in self.roles:
                yield from role.offers(one)
            yield from self.offers(None, one)

    def search(self, query: str) -> tuple[Role, ...]:
        """Roles of which every word of the query begins a word of some title, setting or family; best title first."""
        return self._search.find(query)

    @cached_property
    def _search(self) -> Search[Role]:
        return Search(self.roles)

    def families(self) -> dict[str, list[Role]]:
        """The roles by family, both in alphabetical order."""
        found: dict[str, list[Role]] = {name: [] for name in sorted({role.family for role in self.roles})}
        for role in self.search(""):
            found[role.family].append(role)
        return found


def _unticked(file: Shared) -> Shared:
    snippets = tuple(snippet.model_copy(update={"default": False}) for snippet in file.snippets)
    return file.model_copy(update={"snippets": snippets})
