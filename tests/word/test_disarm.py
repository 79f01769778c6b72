"""What acts within a part is taken out; its words stay, and so does all else."""

import re

import pytest

from jdbuilder.word.code import BUTTON, FIELDS, LINK
from jdbuilder.word.disarm import CONTROL, LIST, disarmed
from tests.word.evil import field
from tests.word.made import NAMESPACES

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
BEGIN, BETWEEN, END = (f'<w:fldChar w:fldCharType="{step}"/>' for step in ("begin", "separate", "end"))
FILE = 'HYPERLINK "file:///ThisMustNotTravel"'
SHOWN = "<w:r><w:t>shown</w:t></w:r>"


def part(body: str) -> bytes:
    return f"<w:document {NAMESPACES}>{body}</w:document>".encode()


def code(text: str, element: str = "instrText") -> str:
    return f"<w:{element}>{text}</w:{element}>"


def words(data: bytes) -> str:
    """The text that a program shows."""
    return "".join(re.findall(r"<w:t>(.*?)</w:t>", data.decode()))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (field(f" {FILE} "), LINK),
        (field(" HYPER", "LINK “file:", "///ThisMustNotTravel”"), LINK),
        (f"<w:p>{BEGIN}{code('HYPERLINK')}<w:tab/>{code('file:ThisMustNotTravel')}{BETWEEN}{SHOWN}{END}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code('HYPER<!-- x -->LINK file:ThisMustNotTravel')}{BETWEEN}{SHOWN}{END}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code('PAGE ', 'delInstrText')}{code(FILE)}{BETWEEN}{SHOWN}{END}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code('HYPERLINK ')}{field(FILE)}{BETWEEN}{SHOWN}{END}</w:p>", LINK),
        (
            f"<w:p>{BEGIN}{code('HYPERLINK ')}<w:fldSimple w:instr='QUOTE'>{code('https://a', 't')}</w:fldSimple>"
            f"{BETWEEN}{SHOWN}{END}</w:p>",
            LINK,
        ),
        (f"<w:p>{BEGIN}{code('IF 1 = 1 ')}{BETWEEN}{field(FILE)}{END}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code(FILE)}{END}{SHOWN}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code(FILE)}{SHOWN}</w:p>", LINK),
        (f"<w:p>{BEGIN}{code(FILE)}{BETWEEN}{SHOWN}</w:p>", LINK),
        (f"<w:p><w:fldSimple w:instr='{FILE}'>{SHOWN}</w:fldSimple></w:p>", LINK),
        (f"<w:p><v:shape href='file:ThisMustNotTravel'/>{SHOWN}</w:p>", LINK),
        (field(" AUTOTEXT ThisMustNotTravel "), FIELDS),
        (field(" MACROBUTTON ThisMustNot", "Travel [Name]"), BUTTON),
        (f"<w:p><w:fldSimple w:instr='MACROBUTTON ThisMustNotTravel a'>{SHOWN}</w:fldSimple></w:p>", BUTTON),
        (f"<w:mailMerge><w:query w:val='ThisMustNotTravel'/></w:mailMerge>{SHOWN}", LIST),
        (f"<q:mailMerge xmlns:q='{STRICT}'><q:query q:val='ThisMustNotTravel'/></q:mailMerge>{SHOWN}", LIST),
        (f"<w:p><w:r><w:control r:id='rId7' w:name='ThisMustNotTravel'/></w:r>{SHOWN}</w:p>", CONTROL),
        (f"<w:p><w:r><w:movie r:id='ThisMustNotTravel'/></w:r>{SHOWN}</w:p>", CONTROL),
        (f"<w:subDoc r:id='ThisMustNotTravel'/>{SHOWN}", CONTROL),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_acts_is_gone_and_what_it_shows_is_there(body: str, said: str, encoding: str) -> None:
    data, notes = disarmed(part(body).decode().encode(encoding))
    assert b"ThisMustNotTravel" not in data
    assert set(notes) == {said}
    assert words(data) == "shown"
    assert disarmed(data) == (data, ())


def test_a_button_keeps_its_words_where_a_template_is_to_be_filled() -> None:
    data, _ = disarmed(part(field(" MACROBUTTON Ev", "il [Click ", "here] ")))
    assert re.sub("<.*?>", "", data.decode()).strip() == "MACROBUTTON NoMacro [Click here] shown"


@pytest.mark.parametrize(
    "body",
    [
        field(' HYPERLINK "https://example.com" '),
        field(' HYPERLINK \\l "_Toc1" '),
        field(" MACROBUTTON NoMacro [Name] "),
        f"<w:p>{END}{BETWEEN}{code(FILE)}</w:p>",
        "<control xmlns='urn:x'/><movie xmlns='urn:x'/><mailMerge xmlns='urn:x'/>",
        "<v:shape href='https://example.com'/><v:shape href='#a'/>",
        "<w:mailMerge><w:mainDocumentType w:val='formLetters'/><w:dataType w:val='textFile'/></w:mailMerge>",
        "<w:p><w:r><w:t>HYPERLINK file:x</w:t></w:r></w:p>",
    ],
)
def test_what_does_nothing_stays_byte_for_byte(body: str) -> None:
    assert disarmed(part(body)) == (part(body), ())


def test_what_is_no_xml_stays() -> None:
    assert disarmed(b"\x89PNG fldChar \xff") == (b"\x89PNG fldChar \xff", ())
