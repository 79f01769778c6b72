"""Fields that fetch something are found however their code is written, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.word.refused import RefusedError
from jdbuilder.word.scan import (
    DEEPEST,
    DEEPEST_FIELD,
    LONGEST_TOKEN,
    MOST_ATTRIBUTES,
    MOST_ELEMENTS,
    MOST_LETTERS,
    MOST_PARAGRAPHS,
    MOST_RUNS,
    Scan,
)

HEAD = "<w:document xmlns:w='w' xmlns:r='r' xmlns:v='v'>"
BEGIN, BETWEEN, END = (f"<w:fldChar w:fldCharType='{step}'/>" for step in ("begin", "separate", "end"))


def code(text: str, element: str = "instrText") -> str:
    return f"<w:{element}>{text}</w:{element}>"


def field(inside: str, shown: str = "") -> str:
    return f"{BEGIN}{inside}{BETWEEN}{shown}{END}"


def read(body: str, *, is_picture: bool = False, scan: Scan | None = None) -> bytes:
    data = f"{HEAD}{body}</w:document>".encode()
    chunks = (data[start : start + 7000] for start in range(0, len(data), 7000))
    return (scan or Scan()).read(chunks, is_picture=is_picture)


def test_the_bytes_are_handed_on_as_they_are() -> None:
    assert read("<w:p>größer</w:p>") == f"{HEAD}<w:p>größer</w:p></w:document>".encode()
    utf_16 = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}</w:document>'.encode("utf-16")
    assert Scan().read(iter([utf_16]), is_picture=False) == utf_16


@pytest.mark.parametrize(
    "body",
    [
        field(code(' DDEAUTO c:\\\\x "y"')),
        field(code("\t dDe x")),
        f"<w:p>{field(code('D') + code('D') + '</w:p><w:p>' + code('E') + code(' x'))}</w:p>",
        field(code("DDE x", "delInstrText")),
        field(code("DDE x", "t")),
        field(code(" " * 5000) * 3 + code("DDE x")),
        field(code("DDE") + "<w:tab/>" + code("x")),
        f"<w:p>{field(code('DDE') + '</w:p><w:p>' + code('x'))}</w:p>",
        field(code("&quot;INCLUDETEXT&quot; x")),
        field(code("INCLUDEPICTURE &quot;http://x&quot;")),
        field(code("IF 1 = 1 ") + field(code("DATABASE x"))),
        field(code("IF 1 = 1 "), shown=field(code("LINK x"))),
        field(code("DD") + field(code("QUOTE 69")) + code(" x")),
        field(field(code("QUOTE 68 68 69"), shown="<w:t>DDE</w:t>") + code(" x")),
        f"{BEGIN}{code('DDE x')}",
        f"{BEGIN}{code('DDE x')}{END}",
        "<w:fldSimple w:instr=' LINK x'/>",
        "<w:fldSimple xmlns:q='w' q:instr=' LINK x'/>",
    ],
)
def test_a_field_that_fetches_something_is_refused(body: str) -> None:
    with pytest.raises(RefusedError, match="field") as refused:
        read(body)
    assert "Ctrl+Shift+F9" in refused.value.remedy


@pytest.mark.parametrize(
    "body",
    [
        field(code(' HYPERLINK "https://example.com" '), "<w:t>DDE</w:t>"),
        field(code(" MACROBUTTON NoMacro [Click here] ")),
        field(code(" MERGEFIELD link ")),
        field(code("=") + field(code("PAGE"), "<w:t>2</w:t>") + code("-1")),
        field(code(" IF ") + field(code("MERGEFIELD a")) + code(' = "" "DDE" "LINK"')),
        field(code(" ADDIN EN.CITE ") + field(code(" ADDIN EN.CITE.DATA "))),
        field(code(" TOC \\o "), field(code(" PAGEREF a "))),
        field("", "<w:t>LINK</w:t>"),
        "<w:fldSimple w:instr=' MERGEFIELD dde '><w:t>DDE</w:t></w:fldSimple>",
        f"{END}{BETWEEN}{code('DDE')}",
        "<w:t>DDEAUTO INCLUDETEXT</w:t>",
        "<v:imagedata r:id='a' src='image1.png'/><v:fill src=''/>",
        "<item src='http://example.com/'/>",
    ],
)
def test_other_fields_and_words_are_let_through(body: str) -> None:
    assert body.encode() in read(body)


@pytest.mark.parametrize(
    ("body", "is_picture"),
    [
        ("<v:imagedata src='http://127.0.0.1:9/a.png'/>", False),
        ("<v:fill src=' \\\\server\\a.png'/>", False),
        ("<image href='https://127.0.0.1:9/a.png'/>", True),
        ("<use xlink:href='//server/a.svg'/>", True),
    ],
)
def test_a_drawing_that_fetches_a_picture_is_refused(body: str, is_picture: bool) -> None:
    with pytest.raises(RefusedError, match="a picture that is fetched"):
        read(body, is_picture=is_picture)


@pytest.mark.parametrize(("body", "said"), [("<w:altChunk r:id='a'/>", "altChunk"), ("<o:OLEObject/>", "OLE")])
def test_what_acts_is_refused_wherever_it_leads(body: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        read(body)


def test_a_picture_may_name_a_dtd_and_define_nothing() -> None:
    named, defining = ('<!DOCTYPE svg PUBLIC "a" "http://b">', '<!DOCTYPE svg [<!ENTITY a "b">]>')
    assert Scan().read(iter([f"{named}<svg/>".encode()]), is_picture=True)
    for dtd, is_picture in ((named, False), (defining, True)):
        with pytest.raises(RefusedError, match="a DTD"):
            Scan().read(iter([f"{dtd}<svg/>".encode()]), is_picture=is_picture)


@pytest.mark.parametrize("encoding", ["UTF-7", "cp037", "utf-32", "x"])
def test_only_encodings_that_every_parser_reads_alike_are_taken(encoding: str) -> None:
    with pytest.raises(RefusedError, match=f"written as {encoding}"):
        Scan().read(iter([f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()]), is_picture=False)


def test_the_limits_are_the_last_that_pass() -> None:
    assert read("<a>" * (DEEPEST - 1) + "</a>" * (DEEPEST - 1))
    assert read("<a/>" * (MOST_ELEMENTS - 1))
    assert read(f"<!--{'x' * (LONGEST_TOKEN - 100_000)}-->")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<a>" * DEEPEST + "</a>" * DEEPEST, "200 levels"),
        ("<a/>" * MOST_ELEMENTS, "400,000 elements"),
        ("<a b='' c=''/>" * (MOST_ATTRIBUTES // 2 + 1), "600,000 attributes"),
        (f"<a b='{'x' * (LONGEST_TOKEN + 100_000)}'/>", "a tag of many megabytes"),
    ],
)
def test_beyond_the_limits_it_is_refused(body: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        read(body)


def test_elements_are_counted_over_all_parts() -> None:
    scan = Scan()
    read("<a/>" * (MOST_ELEMENTS // 2), scan=scan)
    with pytest.raises(RefusedError, match="400,000 elements"):
        read("<a/>" * (MOST_ELEMENTS // 2), scan=scan)


@given(st.lists(st.text("DEdelink x", min_size=1, max_size=3), min_size=1, max_size=6))
def test_a_code_is_judged_alike_in_one_run_and_in_many(runs: list[str]) -> None:
    def is_refused(body: str) -> bool:
        try:
            read(body)
        except RefusedError:
            return True
        return False

    whole, cut = field(code("".join(runs))), field("".join(map(code, runs)))
    assert is_refused(whole) == is_refused(cut)


@pytest.mark.parametrize(
    "between",
    [
        "<w:fldData>AAA</w:fldData>",
        "<x:y>AAA</x:y>".replace("x:", "w:"),
        code("PAGE ", "delInstrText"),
        f"<w:del>{code('PAGE ')}</w:del>",
        f"<w:Choice>{code('PAGE ')}</w:Choice>",
        f"<w:Choice>{BETWEEN}</w:Choice>",
        f"<w:Choice>{END}</w:Choice>",
        f"<w:Choice>{END}{BEGIN}{code('PAGE ')}</w:Choice>",
    ],
)
def test_nothing_that_some_programs_leave_out_hides_a_field(between: str) -> None:
    with pytest.raises(RefusedError, match="field"):
        read(f"{BEGIN}{between}{code(' DDE x')}{BETWEEN}{END}")


def test_a_field_may_not_begin_in_two_ways() -> None:
    with pytest.raises(RefusedError, match="field"):
        read(
            f"<w:Choice>{BEGIN}</w:Choice><w:Fallback>{BEGIN}{code('PAGE ')}</w:Fallback>{code(' DDE x')}{BETWEEN}{END}"
        )


@pytest.mark.parametrize(
    "body",
    [
        f"<w:Choice>{field(code('PAGE'), '<w:t>1</w:t>')}</w:Choice><w:Fallback>{field(code('PAGE'))}</w:Fallback>",
        field(code("PAGE"), f"<w:Choice>{field(code('TIME'))}</w:Choice>"),
        f"{BEGIN}<w:fldData>DDE</w:fldData>{code(' PAGE ')}{END}",
        f"<w:del>{field(code('PAGE', 'delInstrText'))}</w:del>",
    ],
)
def test_fields_that_are_whole_wherever_they_stand_are_let_through(body: str) -> None:
    assert body.encode() in read(body)


def test_a_paragraph_and_a_file_may_be_as_large_as_any_template() -> None:
    box = "<w:p>" + "x" * MOST_LETTERS + "<w:r/>" * MOST_RUNS + "</w:p>"
    assert read(f"<w:p>x{box}<w:r/></w:p>")
    assert read("<w:p/>" * MOST_PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<w:p><w:t>{'ä' * MOST_LETTERS}</w:t><w:p/><w:t>x</w:t></w:p>", "100,000 letters, which is larger than any"),
        (f"<w:p>{'<w:ins><w:r/></w:ins>' * (MOST_RUNS + 1)}</w:p>", "20,000 pieces, which is larger than any"),
        ("<w:p/>" * (MOST_PARAGRAPHS + 1), "60,000 paragraphs, which is larger than any"),
        (BEGIN * (DEEPEST_FIELD + 1), "fields nested more than 50 deep"),
    ],
)
def test_beyond_that_it_is_refused(body: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        read(body)


def test_paragraphs_are_counted_over_all_parts() -> None:
    scan = Scan()
    read("<w:p/>" * MOST_PARAGRAPHS, scan=scan)
    with pytest.raises(RefusedError, match="60,000 paragraphs"):
        read("<w:p/>", scan=scan)
