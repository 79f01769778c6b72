"""Every template of the corpus: all markers found and filled, and nothing else touched."""

import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import docx
import pytest

from jdbuilder.fill.find import find
from jdbuilder.fill.model import Marker
from jdbuilder.fill.put import put
from jdbuilder.word import disarm, gate
from jdbuilder.word.package import CONTENT_TYPES, Package
from tests.checkers import word
from tests.fill import reading
from tests.fill.converted import converted, texts
from tests.fill.templates import TEMPLATES, libre_made
from tests.fill.templates.files import MAIN
from tests.fill.templates.model import NUMBERING, Template

_LISTS = frozenset({NUMBERING, "word/_rels/document.xml.rels", "[Content_Types].xml"})
_EVERY = (*TEMPLATES, *libre_made.TEMPLATES)
_RANK = ("text box", "footnote", "endnote", "table", "header", "footer", "body")
"""The words of a place by how much they say: a box in a table in a header is a box."""

_THEIRS = [pytest.mark.office, pytest.mark.xdist_group("corpus")]
Check = Callable[[Template], None]


def each(check: Check) -> Callable[[Sequence[Template]], None]:
    """A test that asks the same of every template, and says of which it doesn't hold."""

    @pytest.mark.parametrize(
        "templates",
        [pytest.param(TEMPLATES, id="ours"), pytest.param(libre_made.TEMPLATES, id="LibreOffice’s", marks=_THEIRS)],
    )
    def every(templates: Sequence[Template]) -> None:
        broken = {one.name: fault for one in templates if (fault := _fault(check, one))}
        if broken:
            raise ExceptionGroup(", ".join(broken), [*broken.values()])

    every.__name__ = check.__name__
    return every


def _fault(check: Check, template: Template) -> Exception | None:
    try:
        check(template)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is raised with those of the other templates
        return fault
    return None


@cache
def opened(template: Template) -> Package:
    return gate.admitted(template.make(), "template.docx").package


@cache
def filled(template: Template) -> Package:
    return put(opened(template), template.put())


def after(template: Template) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each part with the texts of its paragraphs before, and those that are expected afterwards."""
    for part, before in reading.stories(opened(template)).items():
        turned = template.turned.get(part)
        yield part, before, list(turned) if turned else [new for text in before for new in template.expected(text)]


def test_the_corpus_is_large_and_of_every_kind() -> None:
    markers = [one for template in TEMPLATES for one in template.holds]
    assert len({one.name for one in TEMPLATES}) == len(TEMPLATES) >= 40
    assert {one.writer for one in TEMPLATES} == {"Word 365", "Word 2007", "Word for Mac", "Google Docs", "LibreOffice"}
    assert {one.where for one in markers} == set(_RANK)
    assert {one.form for one in markers} == {
        *("angle", "guillemets", "braces", "brackets", "merge field", "form field", "control")
    }


@each
def test_a_template_holds_what_it_says(template: Template) -> None:
    held = [text for texts in reading.stories(opened(template)).values() for text in texts]
    assert {one for one in template.became if one not in held} == set()
    assert {one.shown for one in template.holds if not any(one.shown in text for text in held)} == set()
    assert {*template.turned} <= {*reading.stories(opened(template))}


@each
def test_the_gate_takes_nothing_away(template: Template) -> None:
    admitted = gate.admitted(template.make(), "template.docx")
    before, now = Package.unpacked(template.make()), admitted.package
    tied = {name for name, data in before.parts.items() if b"<w:query " in data}  # LibreOffice asks a list of its own
    assert admitted.notes == ((disarm.LIST,) if tied else ())
    same = before.content_type(before.main) == MAIN  # a .dotx becomes a document, which its content type says
    changed = {name for name, data in before.parts.items() if now.parts.get(name) != data}
    assert changed == tied | (set() if same else {CONTENT_TYPES})


@each
def test_every_marker_is_found(template: Template) -> None:
    expected = Counter((one.key, one.form, one.where) for one in template.holds)
    assert Counter((one.key, one.form, _place(one.where)) for one in find(opened(template))) == expected


def _place(where: str) -> str:
    return next((one for one in _RANK if one in where), where)


@each
def test_markers_are_found_in_reading_order(template: Template) -> None:
    found = [one.key for one in find(opened(template)) if _place(one.where) == "body"]
    assert found == [one.key for one in template.holds if one.where == "body"]


@each
def test_what_is_said_around_a_marker_stands_in_its_paragraph(template: Template) -> None:
    paragraphs = [_bare(one) for part in reading.stories(opened(template)).values() for one in part]
    around = [_around(marker) for marker in find(opened(template)) if marker.form != "form field"]
    assert [one for one in around if not any(one in text for text in paragraphs)] == []


def _around(marker: Marker) -> str:
    return _bare(f"{marker.before}{marker.text}{marker.after}")


def _bare(text: str) -> str:
    """A text without spaces, soft hyphens, dots of omission, which may be tidied, and Symbol's bullet."""
    return "".join(text.replace("\u00ad", "").replace("…", "").replace("\uf0b7", "").split())


@each
def test_every_marker_is_filled_and_the_text_around_stays(template: Template) -> None:
    found = reading.stories(filled(template))
    assert found == {part: expected for part, _, expected in after(template)}


@each
def test_what_nothing_is_put_into_stays_as_it_was(template: Template) -> None:
    assert put(opened(template), {}).parts == opened(template).parts


@each
def test_other_parts_stay_byte_for_byte(template: Template) -> None:
    before, now = opened(template).parts, filled(template).parts
    changed = {name for name in {*before, *now} if before.get(name) != now.get(name)}
    must = template.touched or {part for part, old, new in after(template) if old != new}
    assert must - _LISTS <= changed
    assert changed <= must | (_LISTS if template.numbering else set())


@each
def test_a_changed_part_stays_byte_for_byte_around_the_markers(template: Template) -> None:
    if template.copies:
        return
    put_at = [one for one in template.holds if one.key in template.put()]
    fields = {one.shown for one in put_at if one.form in {"merge field", "form field", "control"}}
    for part, texts_before in reading.stories(opened(template)).items():
        whole = {text for text in texts_before if text in template.became or any(one in text for one in fields)}
        pieces = reading.around(opened(template).parts[part], [one.shown for one in put_at], whole)
        assert reading.is_made_of(filled(template).parts[part], pieces), part


@each
def test_lists_are_lists(template: Template) -> None:
    lists = reading.listed(filled(template))
    assert [one for one in template.lists if one not in lists] == []
    assert len({lists[one] for one in template.begin}) == len(template.begin)


@each
def test_new_paragraphs_wear_what_the_marker_wore(template: Template) -> None:
    new = {text for put in template.became.values() for text in put} if template.wears else ()
    said = reading.markup(filled(template))
    assert [(one, look) for one in new for look in template.wears if look not in said[one]] == []


@each
def test_sections_bookmarks_notes_and_pictures_stay(template: Template) -> None:
    if not template.copies:
        assert reading.kept(filled(template)) == reading.kept(opened(template))


@each
def test_python_docx_opens_the_result(template: Template) -> None:
    assert docx.Document(io.BytesIO(filled(template).packed())).element.body is not None


@pytest.mark.office
@pytest.mark.xdist_group("corpus")
def test_libreoffice_shows_what_was_put() -> None:
    files = {f"{one.name}.docx": filled(one).packed() for one in _EVERY}
    shown = converted(files, "fodt")
    lost = {}
    for one in _EVERY:
        there = {_bare(text) for text in texts(shown[f"{one.name}.docx"])}
        expected = {_bare(text) for _, before, now in after(one) for text in now if text not in before}
        lost[one.name] = {text for text in expected if text not in there}
    assert {name: one for name, one in lost.items() if one} == {}


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_validators_find_nothing_that_was_not_there_before(
    judge: Callable[[dict[str, bytes]], dict[str, list[str]]],
) -> None:
    found = judge({one.name: filled(one).packed() for one in TEMPLATES})
    complained = {one.name: one for one in TEMPLATES if found[one.name]}
    before = judge({name: one.make() for name, one in complained.items()}) if complained else {}
    new = {name: {*map(_placeless, found[name])} - {*map(_placeless, before[name])} for name in complained}
    assert {name: complaints for name, complaints in new.items() if complaints} == {}


def _placeless(complaint: str) -> str:
    """A complaint without its place, which is another once there are more paragraphs."""
    return complaint.rpartition(" (")[0] or complaint
