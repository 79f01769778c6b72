"""Defects seeded into a sound PDF, each with the judges that find it: what proves the judges."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Permissions, String

from tests.checkers import sound

Seed = tuple[Callable[[Pdf], None], str]


def elements(pdf: Pdf, kind: str) -> Iterator[Any]:
    """The elements of the tag tree of one kind, in no order."""
    return (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == kind and "/P" in one)


def fonts(pdf: Pdf) -> Iterator[Any]:
    """The fonts that are drawn with."""
    return (one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == "/Font")


def metadata(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        said = pdf.Root.Metadata.read_bytes()
        assert old in said
        pdf.Root.Metadata = pdf.make_stream(said.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return change


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def bad_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("english!")


def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def no_tags(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def picture_without_words(pdf: Pdf) -> None:
    del next(elements(pdf, "/Figure"))["/Alt"]


def heading_skipped(pdf: Pdf) -> None:
    for heading in elements(pdf, "/H2"):
        heading.S = Name.H4


def unknown_tag(pdf: Pdf) -> None:
    next(elements(pdf, "/H2")).S = Name.Headline


def list_item_outside(pdf: Pdf) -> None:
    next(elements(pdf, "/L")).S = Name.Div


def no_tab_order(pdf: Pdf) -> None:
    for page in pdf.pages:
        if "/Tabs" in page:
            del page["/Tabs"]


def font_left_out(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in one:
                    del one[key]


def letters_without_meaning(pdf: Pdf) -> None:
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def no_output_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def attachment_unrelated(pdf: Pdf) -> None:
    del pdf.Root.AF[0]["/AFRelationship"]


def head_without_scope(pdf: Pdf) -> None:
    for head in elements(pdf, "/TH"):
        if "/A" in head:
            del head["/A"]


def link_without_words(pdf: Pdf) -> None:
    for page in pdf.pages:
        for annotation in page.get("/Annots", Array()):
            if "/Contents" in annotation:
                del annotation["/Contents"]


def link_outside_tags(pdf: Pdf) -> None:
    for element in elements(pdf, "/Link"):
        element.S = Name.Span


def drawing_outside_tags(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"q 10 10 5 5 re f Q"))


def smoothed(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            one.Interpolate = True


DEFECTS: Mapping[str, Seed] = {
    "no language": (no_language, "veraPDF outloud"),
    "a language that doesn’t exist": (bad_language, "veraPDF"),
    "no title": (metadata(b"dc:title>", b"dc:source>"), "veraPDF outloud"),
    "the title isn’t shown": (title_not_shown, "veraPDF outloud"),
    "not said to be tagged": (not_marked, "veraPDF outloud"),
    "no tags": (no_tags, "veraPDF outloud"),
    "a picture without words": (picture_without_words, "veraPDF outloud"),
    "a heading’s level skipped": (heading_skipped, "veraPDF outloud"),
    "an unknown tag": (unknown_tag, "veraPDF outloud"),
    "items outside a list": (list_item_outside, "veraPDF outloud"),
    "no order of tabs": (no_tab_order, "veraPDF outloud"),
    "a font left out": (font_left_out, "veraPDF outloud"),
    "letters without meaning": (letters_without_meaning, "veraPDF outloud"),
    "a script": (script, "veraPDF"),
    "no colour profile": (no_output_intent, "veraPDF"),
    "an attachment without relation": (attachment_unrelated, "veraPDF"),
    "encryption": (lambda _pdf: None, "veraPDF"),
    "not said to be PDF/UA": (metadata(b"pdfuaid:part", b"pdfuaid:parts"), "veraPDF outloud"),
    "not said to be PDF/A": (metadata(b"pdfaid:part", b"pdfaid:parts"), "veraPDF"),
    "a link without words": (link_without_words, "veraPDF outloud"),
    "a link outside its tag": (link_outside_tags, "veraPDF outloud"),
    "a drawing outside the tags": (drawing_outside_tags, "veraPDF"),
    "a picture smoothed": (smoothed, "veraPDF"),
    "a table’s head without scope": (head_without_scope, ""),
    "cut off": (lambda _pdf: None, "veraPDF outloud qpdf"),
}
"""What is done, and which judges find it; a head's scope can be told from where it stands, so nobody misses it."""


def broken(defect: str) -> bytes:
    """The sound PDF with that defect."""
    change, _ = DEFECTS[defect]
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound.file("pdf"))) as pdf:
        change(pdf)
        lock = pikepdf.Encryption(owner="o", user="", allow=Permissions()) if defect == "encryption" else None
        pdf.save(held, encryption=lock or False)
    data = held.getvalue()
    return data[: len(data) // 2] if defect == "cut off" else data


def untouched() -> bytes:
    """The sound PDF, opened and saved as the broken ones are: the control."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound.file("pdf"))) as pdf:
        pdf.save(held)
    return held.getvalue()
