"""LibreOffice's PDF is corrected where LibreOffice is at fault, and nowhere else."""

import io

import docx
import pikepdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.checkers import office, pdf, sound

pytestmark = [pytest.mark.checkers, pytest.mark.java]


def _word_file(heading: bool) -> bytes:
    document = docx.Document()
    document.core_properties.title = "A title"
    document.add_heading("A heading", 1 if heading else 2)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="4" w:space="1" w:color="FF0000"/></w:pBdr>'
    document.add_paragraph("Below a line")._p.get_or_add_pPr().append(parse_xml(border))
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.office
def test_a_border_is_no_fault_and_a_skipped_heading_is() -> None:
    found = pdf.ua1(office.exported({"sound": _word_file(heading=True), "skipped": _word_file(heading=False)}))
    assert found["sound"] == []
    assert [complaint.split(":")[0] for complaint in found["skipped"]] == ["ua1 7.4.2-1"]


def test_a_text_outside_the_tags_stays_a_fault() -> None:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound.file("pdf"))) as opened:
        font = next(iter(opened.pages[0].resources["/Font"].keys()))
        opened.pages[0].contents_add(opened.make_stream(f"BT {font} 9 Tf 9 9 Td <0003> Tj ET".encode()))
        opened.save(held)
    assert "ua1 7.1-3" in pdf.ua1({"loose": office.corrected(held.getvalue())})["loose"][0]
