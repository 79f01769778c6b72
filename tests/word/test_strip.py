"""What must not travel is taken out with all that only it leads to, and nothing is left that leads to it."""

from collections.abc import Mapping

import pytest

from jdbuilder.word.index import Index
from jdbuilder.word.package import CONTENT_TYPES, Package
from jdbuilder.word.strip import stripped
from tests.word.evil import MARK, WORDS, field, picture
from tests.word.made import RELATED, WORD, word_file

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
SETTINGS = f'<w:settings xmlns:w="{WORD}" xmlns:r="{RELATED}"><w:zoom w:percent="100"/>{{}}</w:settings>'
CHART = f'<c:chartSpace xmlns:c="c" xmlns:r="{RELATED}"><c:chart/>{{}}</c:chartSpace>'
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK = {"word/embeddings/book.xlsx": b"PK\x03\x04" + MARK}


def leading(kind: str, target: str, mode: str = "") -> bytes:
    tie = f'<Relationship Id="rId9" Type="{RELATED}/{kind}" Target="{target}"{mode and f" TargetMode={mode!r}"}/>'
    return RELATIONS.format(tie).encode()


def settings(tie: str, kind: str, target: str) -> bytes:
    """A file whose settings lead to something elsewhere."""
    parts = {
        "word/settings.xml": SETTINGS.format(tie).encode(),
        "word/_rels/settings.xml.rels": leading(kind, target, "External"),
    }
    return word_file(WORDS, parts=parts, relations={"rId1": ("settings", "settings.xml")})


def chart(kind: str) -> bytes:
    """A file with a chart and its workbook."""
    parts = {
        "word/charts/chart1.xml": CHART.format('<c:externalData r:id="rId9"><c:autoUpdate/></c:externalData>').encode(),
        "word/charts/_rels/chart1.xml.rels": leading(kind, "../embeddings/book.xlsx"),
        **BOOK,
    }
    types = {"word/charts/chart1.xml": CHART_TYPE, "word/embeddings/book.xlsx": "application/vnd.x.sheet"}
    return word_file(WORDS, parts=parts, relations={"rId1": ("chart", "charts/chart1.xml")}, types=types)


def brought(kind: str, name: str, words: str = WORDS, *, held: Mapping[str, bytes] | None = None) -> bytes:
    """A file whose body leads to a part."""
    parts = {f"word/{name}": MARK, **(held or {})}
    return word_file(words, parts=parts, relations={"rId9": (kind, name)}, types={f"word/{name}": "a/b"})


PROGRAM = {"word/a.exe": "application/octet-stream"}
SECTION = '<w:p><w:pPr><w:sectPr><w:printerSettings r:id="rId9"/><w:pgSz w:w="100"/></w:sectPr></w:pPr></w:p>'
HOST = f"http://127.0.0.1:9/{MARK.decode()}"
GOING: Mapping[str, tuple[bytes, str]] = {
    "template": (settings('<w:attachedTemplate r:id="rId9"/>', "attachedTemplate", HOST), "The tie to the template"),
    "addresses": (
        settings('<w:mailMerge><w:dataSource r:id="rId9"/></w:mailMerge>', "mailMergeSource", HOST),
        "The tie to a mail merge’s list",
    ),
    "workbook": (chart("package"), "The workbook behind a chart"),
    "old workbook": (chart("oleObject"), "The workbook behind a chart"),
    "printer": (brought("printerSettings", "printer.bin", SECTION), "The settings of a printer"),
    "buttons": (brought("extensibility", "customUI.xml"), "Buttons and keys"),
    "keys": (brought("keyMapCustomizations", "customizations.xml"), "Buttons and keys"),
    "signature": (
        brought("origin", "o.sigs", held={"word/_rels/o.sigs.rels": leading("signature", "s.xml"), "word/s.xml": MARK}),
        "Its digital signature",
    ),
    "add-in": (brought("webextensiontaskpanes", "panes.xml"), "The pane of an add-in"),
    "link": (
        word_file(
            '<w:hyperlink r:id="rId9"><w:r/></w:hyperlink>', relations={"rId9": ("hyperlink", f"file:///{HOST}")}
        ),
        "Links to files",
    ),
    "picture": (
        word_file(picture('r:embed="rId1"', 'r:link="rId9"'), relations={"rId9": ("image", HOST)}),
        "Ties of pictures",
    ),
    "left workbook": (word_file(WORDS, parts=BOOK), "Files that nothing"),
    "left program": (word_file(WORDS, parts={"word/a.exe": b"MZ" + MARK}, types=PROGRAM), "Files that nothing"),
    "left page": (
        word_file(WORDS, parts={"word/a.html": MARK}, types={"word/a.html": "text/html"}),
        "Files that nothing",
    ),
    "left drawing": (word_file(WORDS, parts={"a.svg": MARK}, types={"a.svg": "image/svg+xml"}), "Files that nothing"),
    "of no type": (word_file(WORDS, parts={"[trash]/0000.dat": MARK}), "Files that nothing"),
}


@pytest.mark.parametrize("kind", GOING)
def test_what_goes_is_gone_whole_and_a_sentence_says_so(kind: str) -> None:
    data, said = GOING[kind]
    before = Package.unpacked(data)
    after, notes = stripped(before)
    assert any(MARK in part for part in before.parts.values())
    assert not any(MARK in part or b"rId9" in part for part in after.parts.values())
    assert [note.startswith(said) and note.endswith(".") for note in notes] == [True]


@pytest.mark.parametrize("kind", GOING)
def test_nothing_is_left_that_leads_to_what_is_gone(kind: str) -> None:
    after, _ = stripped(Package.unpacked(GOING[kind][0]))
    index = Index.of(after)
    assert index.reached() | set(index.types) <= set(after.parts)
    assert stripped(after) == (after, ())


@pytest.mark.parametrize("kind", GOING)
def test_everything_else_stays_as_it_is(kind: str) -> None:
    before = Package.unpacked(GOING[kind][0])
    after, _ = stripped(before)
    changed = {name for name in after.parts if after.parts[name] != before.parts[name]}
    owners = {owner for owner in Index.of(before).relations if b"rId9" in before.parts.get(owner, b"")}
    indexes = {name for name in before.parts if name.endswith(".rels")} | {CONTENT_TYPES}
    assert changed <= owners | indexes


def test_what_leads_nowhere_and_acts_is_taken_out_of_every_part() -> None:
    merge = f'<w:mailMerge><w:connectString w:val="{MARK.decode()}"/></w:mailMerge>'
    parts = {"word/settings.xml": SETTINGS.format(merge).encode()}
    package, notes = stripped(Package.unpacked(word_file(field(f' HYPERLINK "file:///{MARK.decode()}" '), parts=parts)))
    assert not any(MARK in part for part in package.parts.values())
    assert [note.partition(" were")[0].partition(" was")[0] for note in notes] == [
        "Links to files on a computer",
        "The tie to a mail merge’s list of addresses",
    ]


def test_of_a_mail_merge_nothing_stays_but_its_fields() -> None:
    after, _ = stripped(Package.unpacked(GOING["addresses"][0]))
    assert b"mailMerge" not in after.parts["word/settings.xml"]
    assert b"w:zoom" in after.parts["word/settings.xml"]


@pytest.mark.parametrize("target", ["https://example.com", "mailto:a@example.com", "header1.xml", "#a"])
def test_where_nothing_goes_nothing_changes(target: str) -> None:
    package = Package.unpacked(word_file(WORDS, relations={"rId9": ("hyperlink", target)}))
    assert stripped(package) == (package, ())


def test_a_links_words_stay_and_a_pictures_link_goes() -> None:
    words = '<w:p><w:hyperlink r:id="rId9" w:history="1"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
    drawing = '<w:p><a:hlinkClick r:id="rId9"/><w:r><w:t>there</w:t></w:r></w:p>'
    package, _ = stripped(Package.unpacked(word_file(words + drawing, relations={"rId9": ("hyperlink", "file:///a")})))
    kept = package.parts["word/document.xml"].decode()
    assert '<w:p><w:hyperlink w:history="1"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>' in kept
    assert "<w:p><w:r><w:t>there</w:t></w:r></w:p>" in kept


@pytest.mark.parametrize("ties", [('r:link="rId9"',), ('r:embed=""', 'r:link="rId9"')])
def test_a_picture_that_is_only_elsewhere_keeps_its_frame_and_is_fetched_no_more(ties: tuple[str, ...]) -> None:
    package, notes = stripped(Package.unpacked(word_file(picture(*ties), relations={"rId9": ("image", HOST)})))
    assert b"rId9" not in b"".join(package.parts.values())
    assert HOST.encode() not in b"".join(package.parts.values())
    assert b"blip" in package.parts["word/document.xml"]
    assert notes == (
        "Ties of pictures to where they came from were taken out; one that wasn’t in the file itself shows no more.",
    )


def test_several_things_of_a_kind_are_one_sentence() -> None:
    relations = {f"rId{n}": ("hyperlink", f"file:///{n}") for n in range(5)}
    assert len(stripped(Package.unpacked(word_file(WORDS, relations=relations)))[1]) == 1
