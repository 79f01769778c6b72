"""JSON: the posting itself, readable by people, and the same posting when it is opened again."""

import json

import pytest
from jsonschema import Draft202012Validator

from jdbuilder.errors import UserError
from jdbuilder.outline import Outline, Title
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared, drafts


@pytest.mark.parametrize("name", ["fixed", "hostile", "many"])
def test_the_file_is_the_posting(name: str, look: Look) -> None:
    posting: Posting = getattr(drafts, name)()
    written = to.to(outline_of(posting), "json", look)
    assert record.loads(written) == posting
    assert json.loads(written) == record.travelling(posting)
    Draft202012Validator(record.json_schema()).validate(json.loads(written))


def test_every_line_is_readable_in_it(look: Look) -> None:
    posting = drafts.hostile()
    written = to.to(outline_of(posting), "json", look).decode()
    assert "\\u" not in written
    places = [written.index(json.dumps(line.text, ensure_ascii=False)) for line in posting.sections.apply]
    assert len(places) == len(drafts.HOSTILE)


def test_a_document_without_data_is_refused_in_words(look: Look) -> None:
    for document in (Outline("T", "t", "en-US", (Title("T"),)), compared.fixed()):
        with pytest.raises(UserError, match=r"no data behind it.*Choose another format"):
            to.to(document, "json", look)
