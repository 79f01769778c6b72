"""JSON-LD: the job as search engines read it, whatever is known of it, and nothing where there is no job."""

import json

import pytest

from jdbuilder.errors import UserError
from jdbuilder.outline import Outline, Title
from jdbuilder.posting.listing import is_complete, job_posting
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared, drafts


@pytest.mark.parametrize("name", ["fixed", "hostile", "many"])
def test_the_file_is_the_job_posting_indented_for_people(name: str, look: Look) -> None:
    posting: Posting = getattr(drafts, name)()
    written = to.to(outline_of(posting), "jsonld", look)
    assert json.loads(written) == job_posting(posting)
    assert written.startswith(b'{\n  "@context": "https://schema.org/",\n  "@type": "JobPosting",\n  "title": ')
    assert b"\\u" not in written


def test_what_is_known_is_written_even_if_it_is_not_enough(look: Look) -> None:
    written = json.loads(to.to(outline_of(Posting(title="Tester")), "jsonld", look))
    assert written == {"@context": "https://schema.org/", "@type": "JobPosting", "title": "Tester"}
    assert not is_complete(written)


def test_a_document_that_is_no_job_ad_is_refused_in_words(look: Look) -> None:
    for document in (Outline("T", "t", "en-US", (Title("T"),)), compared.fixed()):
        with pytest.raises(UserError, match=r"no job ad.*Choose another format"):
            to.to(document, "jsonld", look)
