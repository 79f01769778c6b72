"""Every format is found by being there, has a name and a place, and gives its file a name."""

import pkgutil

import pytest

from jdbuilder.errors import NotFoundError
from jdbuilder.outline import Outline, Title
from jdbuilder.render import formats, to
from jdbuilder.render.format import Look

OUTLINE = Outline("Manager", "production-manager-acme", "en-US", (Title("Manager"),))


def test_every_file_of_the_folder_is_a_format_of_its_name() -> None:
    files = {module.name for module in pkgutil.iter_modules(formats.__path__)}
    assert files
    assert set(to.formats()) == files


def test_the_most_asked_for_come_first() -> None:
    assert list(to.formats())[:2] == ["docx", "pdf"]
    ranks = [one.rank for one in to.formats().values()]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("format_id", to.formats())
def test_a_format_says_what_it_is(format_id: str) -> None:
    one = to.named(format_id)
    assert one.id == format_id
    assert one.label.strip()
    assert "/" in one.media_type


def test_labels_and_media_types_differ() -> None:
    held = list(to.formats().values())
    assert len({one.label for one in held}) == len({one.media_type for one in held}) == len(held)


def test_an_unknown_format_is_refused_with_a_list_of_those_there_are(look: Look) -> None:
    for ask in (lambda: to.named("odt"), lambda: to.to(OUTLINE, "odt", look), lambda: to.file_name(OUTLINE, "../x")):
        with pytest.raises(NotFoundError, match=r"no such format.*docx, pdf"):
            ask()


def test_a_file_is_named_after_its_document() -> None:
    assert to.file_name(OUTLINE, "docx") == "production-manager-acme.docx"


def test_to_writes_what_the_format_writes(look: Look) -> None:
    assert to.to(OUTLINE, "md", look) == b"# Manager\n"


def test_any_document_can_be_written_but_as_the_data_of_a_posting(look: Look) -> None:
    assert to.formats().keys() - to.for_documents().keys() == {"json", "jsonld"}
    assert list(to.for_documents()) == [one for one in to.formats() if not one.startswith("json")]
    for format_id in to.for_documents():
        assert to.to(OUTLINE, format_id, look)
