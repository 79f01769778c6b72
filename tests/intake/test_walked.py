"""A Word file's text as steps: what is said, which marks begin and end, what is proposed and by whom."""

import pytest

from jdbuilder.carried import Mark
from jdbuilder.intake.walked import NOBODY, Step, Walk
from jdbuilder.word.package import Package, parsed
from tests.word.made import word_file

NAME = Mark("apply", 0).name
WORDS = "<w:r><w:t>words</w:t></w:r>"


def steps(body: str) -> list[Step]:
    return Walk(parsed(Package.unpacked(word_file(body)).parts["word/document.xml"]), {"P": "normal"}).steps


def test_words_and_marks_come_in_reading_order_and_a_paragraph_ends_in_its_style() -> None:
    marks = f'<w:bookmarkStart w:id="1" w:name="{NAME}"/>{WORDS}<w:bookmarkEnd w:id="1"/>'
    found = [(one.kind, one.value) for one in steps(f'<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>{marks}</w:p>')]
    assert found == [("Start", NAME), ("text", "words"), ("End", NAME), ("paragraph", "normal")]


@pytest.mark.parametrize("name", ["_GoBack", "x"])
def test_a_mark_of_others_and_one_that_never_ends_are_no_steps(name: str) -> None:
    for end in ('<w:bookmarkEnd w:id="1"/>', ""):
        marks = f'<w:bookmarkStart w:id="1" w:name="{name if end else NAME}"/>{WORDS}{end}'
        assert [one.kind for one in steps(f"<w:p>{marks}</w:p>")] == ["text", "paragraph"]


@pytest.mark.parametrize(("tag", "status"), [("ins", "new"), ("del", "gone"), ("moveTo", "new"), ("moveFrom", "gone")])
@pytest.mark.parametrize(("author", "said"), [("Bo\u202e Li", "Bo Li"), ("", NOBODY)])
def test_what_is_proposed_is_told_with_its_author(tag: str, status: str, author: str, said: str) -> None:
    first, _ = steps(f'<w:p><w:{tag} w:id="1" w:author="{author}">{WORDS}</w:{tag}></w:p>')
    assert first == Step("text", "words", frozenset({status}), (said,))


def test_what_floats_in_a_box_comes_after_its_paragraph_and_once() -> None:
    box = f"<w:txbxContent><w:p>{WORDS}</w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    found = [
        one.value for one in steps(f"<w:p><w:r>{both}</w:r><w:r><w:t>before</w:t></w:r></w:p>") if one.kind == "text"
    ]
    assert found == ["before", "words"]
