"""A posting put together again from the marks alone, where an editor has dropped what the file remembered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, product

import pydantic

from jdbuilder.carried import Mark, digest
from jdbuilder.errors import UserError
from jdbuilder.intake.accept import accepted
from jdbuilder.intake.changes import differences
from jdbuilder.intake.edited import Edited, Paragraph
from jdbuilder.intake.facts import with_facts
from jdbuilder.intake.matched import likeness
from jdbuilder.intake.model import UNTITLED, Opened
from jdbuilder.intake.printed import key
from jdbuilder.intake.reworded import reworded
from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, SectionId, Snippet
from jdbuilder.posting.assemble import copied
from jdbuilder.posting.model import Line, Look, Posting, Sections
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.text import clean_line

_LONGEST_TITLE = 200


def restored(edited: Edited, library: Library, title: str) -> Posting | None:
    """The posting as the file said it before any tracked change; None if no paragraph carries a mark.

    None, too, where the file says more than a posting can hold: an ad that is taken in as any other loses none of it.

    Lines whose marks name a snippet of the library get it back, with its placeholders where the words allow it. The
    title is the file's own if it has one.
    """
    if not edited.marked:
        return None
    before = without_marks_of_lines(replace(edited, now=edited.was))
    try:
        base = _base(edited.was, library, title)
        changes = differences(base, before).changes
        return accepted(Opened(base, "marks", "docx", changes), range(len(changes)))
    except (pydantic.ValidationError, UserError):
        return None


def without_marks_of_lines(edited: Edited) -> Edited:
    """The same without the marks of lines, whose numbers are those of a posting that nobody has any more."""
    return replace(edited, now=tuple(map(_unmarked, edited.now)), was=tuple(map(_unmarked, edited.was)))


def _unmarked(paragraph: Paragraph) -> Paragraph:
    marks = ((name, Mark.read(name)) for name in paragraph.marks)
    return replace(
        paragraph, marks=tuple(name for name, mark in marks if mark and (mark.line is None or mark.part == "facts"))
    )


def _base(paragraphs: Sequence[Paragraph], library: Library, title: str) -> Posting:
    """Title, company and the marked lines, nothing else."""
    marked = [(mark, one.text) for one in paragraphs for name in one.marks[:1] if (mark := Mark.read(name))]
    own = {mark.part: text for mark, text in marked if mark.line is None}
    named = clean_line(own.get("title", title))[:_LONGEST_TITLE] or UNTITLED
    base = Posting(title=named, look=Look(form=_form(paragraphs)))
    hired = with_facts(base, [("company", own.get("company", ""))])
    known = _by_digest(library)
    lines: dict[SectionId, list[Line]] = {section.id: [] for section in SECTIONS}
    for mark, same in groupby(marked, key=lambda pair: pair[0]):
        section = next((section.id for section in SECTIONS if section.id == mark.part), None)
        if section and mark.line is not None:
            said = "\n".join(text for _, text in same)
            lines[section].append(_line(section, said, known.get(mark.snippet, ()), hired))
    sections = Sections(**{section: tuple(held) for section, held in lines.items()})
    return base.model_copy(update={"sections": sections, "role": _role(library, sections)})


def _line(section: SectionId, said: str, wordings: Sequence[Snippet], posting: Posting) -> Line:
    """The line that says the words, made from the nearest wording of its snippet."""
    offered = [copied(snippet, posting.look.form) for snippet in wordings]
    nearest = max(offered, key=lambda line: likeness(line.text, said), default=Line(text=said))
    return reworded(nearest, section, said, (posting,))


def _by_digest(library: Library) -> dict[str, list[Snippet]]:
    """Every wording of every snippet, by what marks say of its id."""
    found: dict[str, list[Snippet]] = {}
    for role, section in product((None, *library.roles), SECTIONS):
        for snippet in library.offers(role, section.id):
            found.setdefault(digest(snippet.id), []).append(snippet)
    return found


def _role(library: Library, sections: Sections) -> str | None:
    """The role that has most of the lines' snippets, if any has."""
    held = {line.snippet for section in SECTIONS for line in sections.of(section.id)}
    counts = {role.id: len(held & {snippet.id for snippet in role.snippets()}) for role in library.roles}
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best and counts[best] else None


def _form(paragraphs: Iterable[Paragraph]) -> Form:
    """The form that the words before the list of duties tell of."""
    leads = {key(words): form for section in SECTIONS for form, words in section.lead_in.items()}
    return next((leads[key(one.text)] for one in paragraphs if key(one.text) in leads), "infinitive")
