"""The two ways into a posting: the full draft to delete from, or the empty one to tick."""

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, Metric, Role, Snippet
from jdbuilder.posting.model import Line, Look, Posting, Sections
from jdbuilder.posting.sections import SECTIONS

PLAIN_LOOK = Look()


def empty(role: Role | None, look: Look = PLAIN_LOOK) -> Posting:
    """A posting with a title and no line yet."""
    return Posting(role=role.id if role else None, title=role.title if role else "Job title", look=look)


def full(library: Library, role: Role | None, look: Look = PLAIN_LOOK) -> Posting:
    """A posting with every line that the library ticks by default."""
    lines = {
        section.id: tuple(copied(snippet, look.form) for snippet in library.offers(role, section.id) if snippet.default)
        for section in SECTIONS
    }
    return empty(role, look).model_copy(update={"sections": Sections(**lines)})


def copied(snippet: Snippet, form: Form) -> Line:
    """A snippet's words copied into a line of a posting, its id kept."""
    target = snippet.goal if isinstance(snippet, Metric) else ""
    return Line(text=snippet.words(form), snippet=snippet.id, target=target, locked=snippet.locked)
