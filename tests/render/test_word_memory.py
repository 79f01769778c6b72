"""What a Word file remembers: its posting in one part, each paragraph's origin in a bookmark, nothing if not wanted."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from jdbuilder.carried import WORD_NAMESPACE, Mark, digest
from jdbuilder.outline import Outline
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word.package import Package, parsed
from tests.render import compared, drafts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = f"{{{WORD_NAMESPACE}}}posting"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return outline_of(drafts.fixed())


def _package(outline: Outline, look: Look) -> Package:
    return Package.unpacked(to.to(outline, "docx", look))


def _remembered(package: Package) -> list[bytes]:
    """The parts that hold a posting, whatever other data the file has."""
    data = [part for name, part in package.parts.items() if name.startswith("customXml/item")]
    return [part for part in data if parsed(part).tag == ROOT]


def _marked(package: Package) -> Iterator[tuple[str, str]]:
    """Each bookmark's name with all the text between its ends, a line for each paragraph."""
    open_: dict[str, tuple[str, list[str]]] = {}
    for element in parsed(package.parts[package.main]).iter(f"{W}p", f"{W}t", f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        number, name = element.get(f"{W}id", ""), element.get(f"{W}name", "")
        if element.tag == f"{W}bookmarkStart":
            open_[number] = (name, [])
        elif element.tag == f"{W}bookmarkEnd":
            name, texts = open_.pop(number)
            yield name, "".join(texts)
        else:
            for _, texts in open_.values():
                texts.append("\n" if element.tag == f"{W}p" else element.text or "")
    assert not open_


def test_every_marked_paragraph_is_found_by_its_mark(outline: Outline, look: Look) -> None:
    found = dict(_marked(_package(outline, look)))
    assert found["_jd_title"] == "Production Manager"
    assert found["_jd_company"] == "Acme & Söhne <Berlin>"
    assert found["_jd_facts_0"] == "Place:Berlin, hybrid"
    assert found["_jd_facts_5"] == "Apply by:31 January 2027"
    assert found["_jd_responsibilities"] == "What you’ll do"
    assert found[f"_jd_responsibilities_0_{digest('plan')}"] == "Plan the work & work the plan"
    assert found["_jd_responsibilities_2"] == "# Keep <b>calm</b>"
    assert found["_jd_metrics_0"] == "Schedule variance: ahead or behind. Target: ≤\u00a05\u00a0% per quarter."
    assert found["_jd_equal_opportunity_0"] == "Everyone is welcome."
    assert "_jd_responsibilities_1" not in str(found)  # which isn't printed
    assert all(Mark.read(name) for name in found)


def test_a_line_of_several_paragraphs_has_one_bookmark_around_them_all(outline: Outline, look: Look) -> None:
    found = [text for name, text in _marked(_package(outline, look)) if name == "_jd_opening_0"]
    assert found == ["Plan *everything* at Acme & Söhne <Berlin>.\nThen do it."]


def test_no_two_bookmarks_have_the_same_name_or_number(look: Look) -> None:
    package = _package(outline_of(drafts.hostile()), look)
    starts = [*parsed(package.parts[package.main]).iter(f"{W}bookmarkStart")]
    assert len(starts) > 100
    for attribute in ("id", "name"):
        assert len({one.get(f"{W}{attribute}") for one in starts}) == len(starts)


def test_the_part_is_plain_ascii_whatever_the_posting_says(look: Look) -> None:
    (part,) = _remembered(_package(outline_of(drafts.hostile()), look))
    assert part.isascii()
    assert len(parsed(part)) == 0


def test_a_file_to_be_published_names_no_snippet_and_no_line_that_isnt_printed(outline: Outline, look: Look) -> None:
    for published in (replace(outline, carries_record=False), replace(outline, record={})):
        package = _package(published, look)
        assert not [*_marked(package)]
        said = b"".join(package.parts.values())
        assert not re.search(rb"_jd_|urn:jdbuilder:posting|Never printed|schema_version", said)
    (part,) = _remembered(_package(outline, look))
    assert b"Never printed" in part


def test_a_comparison_has_nothing_to_remember(look: Look) -> None:
    package = _package(replace(compared.fixed(), carries_record=True), look)
    assert not _remembered(package)
    assert not [*_marked(package)]
