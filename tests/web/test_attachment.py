"""Every file leaves under a readable name, in whatever script the document is called."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.outline import Outline, Title
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.text import clean_line
from jdbuilder.web.attachment import attachment, disposition, download
from tests.web.headers import check, named


def test_any_document_is_a_download_under_its_name(look: Look) -> None:
    """A comparison of a team's own roles too, whose titles may be in any script."""
    document = Outline("求人票", "求人票", "ja", (Title("求人票"),))
    answer = attachment(document, "txt", look)
    assert named(answer.headers["Content-Disposition"]) == ("job-ad.txt", "求人票.txt")
    assert answer.headers["Content-Type"] == to.named("txt").media_type
    assert answer.data == to.to(document, "txt", look)


def test_a_finished_file_is_a_download_too() -> None:
    answer = download(b"%PDF", "chef", "pdf")
    assert named(answer.headers["Content-Disposition"]) == ("chef.pdf", "chef.pdf")
    assert (answer.headers["Content-Type"], answer.headers["Content-Length"]) == ("application/pdf", "4")
    assert answer.data == b"%PDF"


@settings(deadline=None, max_examples=200)
@given(title=st.text(max_size=200), company=st.text(max_size=200))
def test_any_title_and_company_make_a_clean_name(title: str, company: str) -> None:
    posting = Posting(title=clean_line(title)[:200].strip() or "-", facts=Facts(company=clean_line(company)[:200]))
    check(disposition(to.file_name(outline(posting), "docx")), "docx")


def test_a_name_that_is_not_ascii_has_a_plain_twin() -> None:
    assert named(disposition("求人票.docx")) == ("job-ad.docx", "求人票.docx")
