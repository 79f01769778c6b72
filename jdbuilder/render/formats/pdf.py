"""PDF: the paper, printed by WeasyPrint in a worker process; PDF/UA-1 and PDF/A-3a at once."""

from collections.abc import Iterator

from jdbuilder.carried import PDF_NAME
from jdbuilder.markup import readable_json
from jdbuilder.outline import Outline
from jdbuilder.render import paper, press
from jdbuilder.render.format import Format, Look


def write(outline: Outline, look: Look) -> bytes:
    """The paper as a PDF, with the posting to open again and its data for search engines, where those are wanted."""
    return press.current().print(paper.page(outline, look), paper.css(look), tuple(_files(outline, look)))


def _files(outline: Outline, look: Look) -> Iterator[press.File]:
    if look.data and outline.linked_data:
        data = readable_json(outline.linked_data)
        yield press.File("job.jsonld", "This job ad as data that search engines read (schema.org, JSON-LD)", data)
    if outline.carries_record and outline.record:
        record = f"{readable_json(outline.record)}\n"
        yield press.File(PDF_NAME, "This job ad as jdbuilder opens it again", record, "Source")


FORMAT = Format(id="pdf", label="PDF", media_type="application/pdf", rank=20, write=write)
