"""Lines of other roles, offered as ticks where a posting is begun: what the difference between the roles is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdbuilder.library.library import Library
from jdbuilder.library.model import Responsibility, Role, SectionId, Snippet
from jdbuilder.posting.assemble import copied
from jdbuilder.posting.model import Posting

BORROWED: tuple[SectionId, ...] = ("responsibilities", "metrics", "must_haves", "nice_to_haves")
"""The sections whose lines make the difference between two jobs."""


@dataclass(frozen=True)
class Loan:
    """A snippet of a role, for a section of a posting from another role."""

    section: SectionId
    role: Role
    snippet: Snippet

    @property
    def key(self) -> str:
        """Names the loan in a form."""
        return f"{self.role.id}/{self.snippet.id}"


def differences(role: Role, others: Iterable[Role]) -> tuple[Loan, ...]:
    """What other roles have and this one hasn't, each thing once, in the order of a posting's sections."""
    taken = {snippet.id for snippet in role.snippets()}
    loans: list[Loan] = []
    for section in BORROWED:
        for other in others:
            new = [snippet for snippet in other.offers(section) if snippet.id not in taken]
            loans += [Loan(section, other, snippet) for snippet in new]
            taken |= {snippet.id for snippet in new}
    return tuple(loans)


def duties(library: Library, role: Role | None, asked: Sequence[str]) -> tuple[Loan, ...]:
    """Duties by their ids, in the role's words where it has them, else in the finder's."""
    found = {key: Loan("responsibilities", owner, duty) for key, (owner, duty) in every_duty(library).items()}
    if role:
        found |= {duty.id: Loan("responsibilities", role, duty) for duty in role.responsibilities}
    return tuple(found[one] for one in dict.fromkeys(asked) if one in found)


def every_duty(library: Library) -> dict[str, tuple[Role, Responsibility]]:
    """Every duty once, in the shortest wording that a role has for it, with that role."""
    found: dict[str, tuple[Role, Responsibility]] = {}
    for role in library.roles:
        for duty in role.responsibilities:
            if duty.id not in found or len(duty.infinitive) < len(found[duty.id][1].infinitive):
                found[duty.id] = role, duty
    return found


def lend(posting: Posting, loans: Iterable[Loan]) -> Posting:
    """The posting with the lines added that it doesn't have yet."""
    for loan in loans:
        lines = posting.sections.of(loan.section)
        if all(line.snippet != loan.snippet.id for line in lines):
            posting = posting.with_lines(loan.section, (*lines, copied(loan.snippet, posting.look.form)))
    return posting
