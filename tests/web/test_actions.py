"""The actions on lines: what each makes of a posting, where it is done, and what is drawn anew after it."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import assemble
from jdbuilder.posting.edit import Row
from jdbuilder.posting.model import Line, Look, Posting
from jdbuilder.web import actions
from jdbuilder.web.draft_form import DraftForm, as_typed
from jdbuilder.web.fields import PostedRow

ABC = tuple(Line(text=text) for text in "ABC")
POSTING = Posting(title="T").with_lines("benefits", ABC).with_lines("must_haves", ABC)


def done(
    app: Flask, library: Library, do: str, section: SectionId = "benefits", posting: Posting = POSTING
) -> list[str]:
    """The chosen texts of a section after an action, when nothing was typed."""
    with app.test_request_context():
        form = DraftForm(as_typed(posting, library, {}), {"studio": "Studio"}, posting)
        form.validate()
        lines = actions.read(form, posting, library, do).sections.of(section)
    return [line.text for line in lines if line.chosen]


@pytest.mark.parametrize(
    ("do", "texts"),
    [
        ("save", "ABC"),
        ("up:benefits:own-2", "BAC"),
        ("down:benefits:own-2", "ACB"),
        ("remove:benefits:own-2", "AC"),
        ("none:benefits", ""),
        ("add:benefits", "ABC"),
        ("reset:benefits:own-2", "ABC"),
        ("lock:benefits:own-2", "ABC"),
        ("across:benefits:own-2", "ABC"),
        ("up:about:own-2", "ABC"),
        ("nothing:benefits:own-2", "ABC"),
        ("up:benefits:own-2:more", "ABC"),
    ],
)
def test_an_action_on_own_lines(busy_app: Flask, library: Library, do: str, texts: str) -> None:
    assert done(busy_app, library, do) == list(texts)


def test_across_goes_to_the_sister_section(busy_app: Flask, library: Library) -> None:
    assert done(busy_app, library, "across:must_haves:own-1", "must_haves") == ["B", "C"]
    assert done(busy_app, library, "across:must_haves:own-1", "nice_to_haves") == ["A"]


def test_all_ticks_what_is_on_offer(busy_app: Flask, library: Library) -> None:
    offered = len(library.offers(None, "benefits"))
    assert len(done(busy_app, library, "all:benefits")) == 3 + offered
    assert offered > 0


@pytest.mark.parametrize(
    ("do", "section"),
    [
        ("up:benefits:x", "benefits"),
        ("all:about", "about"),
        ("save", None),
        ("", None),
        (":", None),
        ("up:nothing:x", None),
        ("export:docx", None),
    ],
)
def test_an_action_is_about_its_section(do: str, section: SectionId | None) -> None:
    assert actions.section_of(do) == section


@pytest.mark.parametrize(
    ("do", "touched"),
    [
        ("save", ()),
        ("all:about", ("about",)),
        ("across:must_haves:x", ("must_haves", "nice_to_haves")),
        ("across:nice_to_haves:x", ("nice_to_haves", "must_haves")),
        ("across:about:x", ("about",)),
        ("none:nice_to_haves", ("nice_to_haves", "must_haves")),
        ("add:nice_to_haves", ("nice_to_haves", "must_haves")),
    ],
)
def test_what_an_action_touched_is_drawn_anew(do: str, touched: tuple[SectionId, ...]) -> None:
    assert actions.touched(do, POSTING, POSTING) == touched


def test_sections_whose_lines_differ_are_told() -> None:
    other = POSTING.with_lines("benefits", ABC[:2]).model_copy(update={"title": "Other"})
    assert actions.differing(POSTING, other) == ("benefits",)
    assert actions.differing(POSTING, POSTING) == ()


def test_another_form_touches_the_responsibilities() -> None:
    gerund = POSTING.model_copy(update={"look": Look(form="gerund")})
    assert actions.touched("save", POSTING, gerund) == ("responsibilities",)
    assert actions.touched("all:responsibilities", POSTING, gerund) == ("responsibilities",)


def test_the_old_posting_is_left_as_it_was(busy_app: Flask, library: Library) -> None:
    before = POSTING.model_dump()
    done(busy_app, library, "none:benefits")
    assert POSTING.model_dump() == before


def test_another_form_leaves_edited_and_own_lines_alone(busy_app: Flask, library: Library) -> None:
    role = library.roles[0]
    posting = assemble.full(library, role)
    first, *rest = posting.sections.responsibilities
    edited = (first.model_copy(update={"text": "edited"}), *rest, Line(text="own"))
    posting = posting.with_lines("responsibilities", edited)
    typed = as_typed(posting, library, {})
    typed["form"] = "gerund"
    with busy_app.test_request_context():
        form = DraftForm(typed, {"studio": "Studio"}, posting)
        form.validate()
        texts = [line.text for line in actions.read(form, posting, library, "save").sections.responsibilities]
    gerunds = [duty.words("gerund") for duty in role.responsibilities if duty.default]
    assert texts == ["edited", *gerunds[1:], "own"]


def test_a_row_is_shown_again_as_it_was_sent() -> None:
    library = Line(text="Library", snippet="x", locked=True)
    before = Row("x", library, library, "a note")
    sent = PostedRow("x", "y" * 20_000, "z" * 300, False)
    row = actions.as_row(sent, before)
    assert (row.key, row.line.text, row.line.target, row.line.chosen) == ("x", sent.text, sent.target, False)
    assert (row.line.snippet, row.line.locked, row.library, row.note) == ("x", True, library, "a note")
    own = actions.as_row(PostedRow("own-9", "", "", True), None)
    assert (own.key, own.line.text, own.library, own.note) == ("own-9", "", None, "")


def test_a_form_with_nothing_in_it_empties_the_sections_and_keeps_the_rest(busy_app: Flask, library: Library) -> None:
    with busy_app.test_request_context():
        form = DraftForm(MultiDict({"version": "1"}), {"studio": "Studio"}, POSTING)
        form.validate()
        read = actions.read(form, POSTING, library, "save")
    assert (read.title, read.look, read.role) == (POSTING.title, POSTING.look, POSTING.role)
    assert read.sections.benefits == ()
