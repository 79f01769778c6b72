"""What a package says of its parts is enough to refuse what acts, and what is no Word document."""

import pytest

from jdbuilder.word.index import Index
from jdbuilder.word.judge import judged
from jdbuilder.word.package import Package
from jdbuilder.word.refused import RefusedError
from tests.word.made import word_file

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def judge(data: bytes) -> None:
    package = Package.unpacked(data)
    judged(Index.of(package), frozenset(package.parts))


def test_documents_and_templates_are_let_through_wherever_their_body_is() -> None:
    judge(word_file("<w:p/>"))
    judge(word_file("<w:p/>", main="word/document2.xml", main_type=TYPE.format("template")))
    judge(word_file("<w:p/>", main="content/body.xml"))


@pytest.mark.parametrize(
    ("main_type", "said"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "macros"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "macros"),
        ("application/xml", "damaged"),
        (TYPE.format("document") + ".x", "damaged"),
    ],
)
def test_another_kind_of_document_is_refused(main_type: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        judge(word_file("<w:p/>", main_type=main_type))


def test_a_package_without_the_body_that_it_names_is_refused() -> None:
    package = Package.unpacked(word_file("<w:p/>"))
    with pytest.raises(RefusedError, match="damaged"):
        judged(Index.of(package), frozenset(package.parts) - {package.main})


def test_a_workbook_with_a_words_folder_is_a_workbook() -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    with pytest.raises(RefusedError, match="Excel"):
        judge(word_file("", main="xl/workbook.xml", main_type=sheet))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("vbaProject", "macros"),
        ("VBAPROJECT", "macros"),
        ("oleObject", "another program"),
        ("control", "ActiveX"),
        ("activeXControlBinary", "ActiveX"),
        ("aFChunk", "altChunk"),
        ("subDocument", "master document"),
    ],
)
@pytest.mark.parametrize("target", ["a.bin", "http://127.0.0.1:9/a.bin"])
def test_what_acts_is_refused_here_and_elsewhere(kind: str, said: str, target: str) -> None:
    with pytest.raises(RefusedError, match=said):
        judge(word_file("<w:p/>", parts={"word/a.bin": b""}, relations={"rId9": (kind, target)}))


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/VbaData.xml", "word/activeX/activeX1.bin", "vbaProject.bin"]
)
def test_what_acts_is_refused_by_its_name_even_if_nothing_leads_to_it(name: str) -> None:
    with pytest.raises(RefusedError, match=r"macros|ActiveX"):
        judge(word_file("<w:p/>", parts={name: b""}))


@pytest.mark.parametrize("target", ["http://127.0.0.1:9/a.xml", "file:///c:/a.xml"])
def test_what_leads_elsewhere_is_refused(target: str) -> None:
    with pytest.raises(RefusedError, match=r"outside of it \(header\)"):
        judge(word_file("<w:p/>", relations={"rId9": ("header", target)}))


@pytest.mark.parametrize("target", ["https://example.com", "mailto:a@example.com", "tel:+1", "file:///c:/a", "#a"])
def test_links_are_let_through(target: str) -> None:
    judge(word_file("<w:p/>", relations={"rId9": ("hyperlink", target)}))


@pytest.mark.parametrize("kind", ["package", "oleObject"])
def test_the_workbook_of_a_chart_is_no_object(kind: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="x/{kind}" Target="../embeddings/a.bin"/></Relationships>'
    )
    parts = {"word/charts/chart1.xml": b"<c/>", "word/charts/_rels/chart1.xml.rels": relations.encode()}
    judge(word_file("<w:p/>", parts=parts, types={"word/charts/chart1.xml": CHART}))
