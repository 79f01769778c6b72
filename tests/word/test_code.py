"""What a field's code says is read as any program may read it, and what may travel of it."""

import pytest

from jdbuilder.word.code import BUTTON, FIELD, FIELDS, GAP, LINK, Code, first_word, goes, without_macro


@pytest.mark.parametrize(
    "code",
    [
        ' HYPERLINK "https://example.com/a b" ',
        ' HYPERLINK "http://example.com" \\l "part" \\o "Note: file:x" \\t "_blank" \\h',
        " HYPERLINK https://example.com ",
        " HYPERLINK “mailto:a@example.com” ",
        ' HYPERLINK \\l "_Toc1" ',
        ' HYPERLINK "" \\l "_Toc1" ',
        f' HYPERLINK "https://example.com/{FIELD}" ',
        " hyperlink tel:+1 ",
        " MACROBUTTON NoMacro [Click here] ",
        " macrobutton nomacro \\\\x ",
        " MACROBUTTON ",
        " MERGEFIELD macrobutton ",
        " PAGE ",
        ' IF 1 = 1 "HYPERLINK file:x" ',
        "",
    ],
)
def test_what_is_harmless_stays(code: str) -> None:
    assert goes(code) == ""


@pytest.mark.parametrize(
    "code",
    [
        ' HYPERLINK "\\\\\\\\host\\\\share" ',
        " HYPERLINK \\\\host\\share ",
        "HYPERLINK\\\\host\\share",
        ' HYPERLINK "//host/share"',
        ' HYPERLINK "file:///c:/a" ',
        ' HYPERLINK"javascript:alert(1)"',
        " HYPERLINK “file:x” ",
        ' HYPERLINK \\h "file:x" ',
        ' HYPERLINK \\l "a" "file:x" ',
        ' HYPERLINK "https://a" "file:x" ',
        ' HYPERLINK "https://a\\"file:x" ',
        f' HYPERLINK "{FIELD}" ',
        ' \\"hyperlink "a.docx',
    ],
)
def test_a_link_to_a_file_goes(code: str) -> None:
    assert goes(code) == LINK


@pytest.mark.parametrize("code", ["AUTOTEXT a", " AutoTextList x", "EMBED a", "HTMLACTIVEX x", "GLOSSARY a", "PRINT x"])
def test_what_brings_something_in_goes(code: str) -> None:
    assert goes(code) == FIELDS


@pytest.mark.parametrize("macro", ["Evil", '"Evil"', "\\l Evil", f"NoMacro{FIELD}", FIELD])
def test_a_button_runs_nothing_any_more(macro: str) -> None:
    code = f" MACROBUTTON {macro} [Click here] "
    assert goes(code) == BUTTON
    assert without_macro(code).startswith(" MACROBUTTON NoMacro ")
    assert without_macro(code).endswith("[Click here] ")
    assert goes(without_macro(code)) == ""


def test_a_code_is_read_with_what_is_deleted_and_without_with_gaps_and_without() -> None:
    code = Code()
    for text, is_deleted in (("  ", False), ("PAGE", True), (" D", False), (GAP, False), ("DE", False)):
        code.put(text, is_deleted=is_deleted)
    code.is_over = True
    code.put("shown")
    assert list(code.readings()) == ["PAGE DDE", "PAGE D DE", "DDE", "D DE"]
    assert first_word("“DDE” x") == "DDE"
