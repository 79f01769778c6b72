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
    made = office.exported({"sound": _word_file(heading=True), "skipped": _word_file(heading=False)})
    corrected = {name: office.corrected(data) for name, data in made.items()}
    found = pdf.ua1({name: data for name, (data, _) in corrected.items()})
    assert found["sound"] == []
    assert [complaint.split(":")[0] for complaint in found["skipped"]] == ["ua1 7.4.2-1"]
    assert {faults for _, faults in corrected.values()} == {frozenset({office.BORDER})}


def test_a_text_outside_the_tags_stays_a_fault() -> None:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound.file("pdf"))) as opened:
        font = next(iter(opened.pages[0].resources["/Font"].keys()))
        opened.pages[0].contents_add(opened.make_stream(f"BT {font} 9 Tf 9 9 Td <0003> Tj ET".encode()))
        opened.save(held)
    same, faults = office.corrected(held.getvalue())
    assert "ua1 7.1-3" in pdf.ua1({"loose": same})["loose"][0]
    assert not faults


def test_an_order_of_tabs_that_is_a_text_is_made_a_name_and_counted() -> None:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound.file("pdf"))) as opened:
        for page in opened.pages:
            page.Tabs = pikepdf.String("S")
        opened.save(held)
    mended, faults = office.corrected(held.getvalue())
    assert faults == {office.TABS}
    with pikepdf.open(io.BytesIO(mended)) as opened:
        assert {page.Tabs for page in opened.pages} == {pikepdf.Name.S}
