"""What a person can do with the lines of a draft, besides typing and ticking: one table of actions."""

from collections.abc import Callable, Mapping
from typing import Any

from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import edit
from jdbuilder.posting.edit import Row, Rows
from jdbuilder.posting.model import Line, Posting
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.web.draft_form import DraftForm
from jdbuilder.web.fields import PostedRow

# An action is sent as "name:section" or "name:section:row".
_ACTIONS: Mapping[str, Callable[[Rows, str], Rows]] = {
    "add": lambda rows, _: rows,  # new lines are added by every save; this one only says where to go on
    "all": lambda rows, _: edit.tick_all(rows, chosen=True),
    "none": lambda rows, _: edit.tick_all(rows, chosen=False),
    "up": lambda rows, key: edit.move(rows, key, -1),
    "down": lambda rows, key: edit.move(rows, key, 1),
    "reset": edit.reset,
    "lock": edit.lock,
    "remove": edit.remove,
}


def read(form: DraftForm, old: Posting, library: Library, do: str) -> Posting:
    """The posting that the form and the action make of the old one."""
    rows = {section.id: form.rows(section.id, old, library) for section in SECTIONS}
    if not any(form.section(section).errors for section in _sections(do)):  # what was sent there is not in the rows
        _act(rows, do)
    look = form.look(old.look)
    lines: dict[str, tuple[Line, ...]] = {section: edit.keep(of_section) for section, of_section in rows.items()}
    if look.form != old.look.form:
        known = edit.known(old, library, "responsibilities")
        lines["responsibilities"] = edit.reworded(lines["responsibilities"], known, look.form)
    return old.model_copy(
        update={
            "title": old.title if form.title.errors else Posting(title=form.title.data or "").title,
            "facts": form.facts(old.facts),
            "listing": form.listing(old.listing),
            "review": form.review(old.review),
            "look": look,
            "notes": old.notes if form.notes.errors else Posting(title="-", notes=form.notes.data or "").notes,
            "sections": old.sections.model_copy(update=lines),
        }
    )


def section_of(do: str) -> SectionId | None:
    """The section that an action is about."""
    name = do.split(":")[1] if ":" in do else ""
    return next((section.id for section in SECTIONS if section.id == name), None)


def touched(do: str, old: Posting, new: Posting) -> tuple[SectionId, ...]:
    """The sections that have to be drawn anew after an action; an earlier state of the form brings all of them."""
    if do == "restore":
        return tuple(section.id for section in SECTIONS)
    reworded: tuple[SectionId, ...] = ("responsibilities",) if old.look.form != new.look.form else ()
    section = section_of(do)
    sister = BY_ID[section].sister if section else None  # what one has no longer, the other may offer
    return tuple(one for one in dict.fromkeys((section, sister, *reworded)) if one)


def differing(before: Posting, after: Posting) -> tuple[SectionId, ...]:
    """The sections whose lines differ."""
    return tuple(one.id for one in SECTIONS if before.sections.of(one.id) != after.sections.of(one.id))


def as_row(sent: PostedRow, before: Row | None) -> Row:
    """A row to show again as it was sent, though a posting could not hold it."""
    snippet = before.line.snippet if before else None
    line = Line.model_construct(
        text=sent.text,
        target=sent.target,
        chosen=sent.chosen,
        snippet=snippet,
        locked=bool(before and before.line.locked),
    )
    return Row(sent.key, line, before.library if before else None, before.note if before else "")


def _sections(do: str) -> tuple[SectionId, ...]:
    """The sections that an action changes: the one that it is about, and its sister where a line moves across."""
    section = section_of(do)
    sister = BY_ID[section].sister if section and do.startswith("across:") else None
    return tuple(one for one in (section, sister) if one)


def _act(rows: dict[Any, Rows], do: str) -> None:
    name, _, rest = do.partition(":")
    key = rest.partition(":")[2]
    section = section_of(do)
    if section is None:
        return
    sister = BY_ID[section].sister
    if name == "across" and sister:
        rows[section], rows[sister] = edit.across(rows[section], rows[sister], key)
    elif name in _ACTIONS:
        rows[section] = _ACTIONS[name](rows[section], key)
