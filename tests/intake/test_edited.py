"""A Word file is read as it stands and as it stood, with marks, authors, fields and asides."""

import pytest

from jdbuilder.carried import REVIEWER
from jdbuilder.intake.edited import Edited, Paragraph, read
from jdbuilder.word.package import Package
from tests.word.made import NAMESPACES, WORD, word_file


def edited(body: str, **further: object) -> Edited:
    return read(Package.unpacked(word_file(body, **further)))  # type: ignore[arg-type]  # as it is called here


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def begin(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def marked(number: int, name: str, *runs: str) -> str:
    return f"{begin(number, name)}{''.join(runs)}{end(number)}"


def ins(*content: str, author: str = "Ann") -> str:
    return f'<w:ins w:id="9" w:author="{author}">{"".join(content)}</w:ins>'


def gone(text: str, author: str = "Bob") -> str:
    return f'<w:del w:id="9" w:author="{author}">{r(text, "delText")}</w:del>'


def ending(what: str, author: str = "Ann") -> str:
    return f'<w:rPr><w:{what} w:id="9" w:author="{author}"/></w:rPr>'


def texts(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [one.text for one in paragraphs]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (p(r("One"), r(" two")), ["One two"]),
        (p(r("a"), "<w:r><w:tab/></w:r>", r("b"), "<w:r><w:br/></w:r>", r("c")), ["a b c"]),
        (p(r("a"), "<w:r><w:noBreakHyphen/></w:r>", r("b")), ["a\u2011b"]),
        (p() + p(r("  ")), []),
        (p('<w:proofErr w:type="spellStart"/>', r("Mispelt"), '<w:proofErr w:type="spellEnd"/>'), ["Mispelt"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('held'))}</w:sdtContent></w:sdt>", ["held"]),
        (f"<w:tbl><w:tr><w:tc>{p(r('cell'))}</w:tc><w:tc>{p(r('next'))}</w:tc></w:tr></w:tbl>", ["cell", "next"]),
        (p('<w:hyperlink r:id="x">', r("link"), "</w:hyperlink>"), ["link"]),
        (p('<w:fldSimple w:instr="PAGE">', r("7"), "</w:fldSimple>", r("PAGE", "instrText")), ["7"]),
        (
            p(
                r("before"),
                "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>",
                p(r("floating")),
                "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>",
                p(r("floating")),
                "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                r(" after"),
            ),
            ["before after", "floating"],
        ),
    ],
)
def test_text_is_read_wherever_it_stands_and_once(body: str, said: list[str]) -> None:
    assert texts(edited(body).now) == said


def test_paragraphs_have_the_names_of_their_styles() -> None:
    styles = '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    file = edited(
        p(r("A"), properties='<w:pStyle w:val="berschrift1"/>') + p(r("B"), properties='<w:pStyle w:val="Gone"/>'),
        parts={"word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>".encode()},
        relations={"rId1": ("styles", "styles.xml")},
    )
    assert [one.style for one in file.now] == ["heading 1", "gone"]


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        (p(marked(1, "_jd_title", r("A"))), [("_jd_title",)]),
        (p(begin(1, "_jd_apply_0"), r("A")) + p(r("B"), end(1)), [("_jd_apply_0",), ("_jd_apply_0",)]),
        (p(marked(1, "_jd_apply_0", r("A")), marked(2, "_jd_apply_1", r("B"))), [("_jd_apply_0", "_jd_apply_1")]),
        (p(begin(1, "_jd_title"), r("never ended")), [()]),
        (p(marked(1, "_GoBack", r("A"))), [()]),
        (p(marked(1, "_jd_title"), r("retyped")), [("_jd_title",)]),
        (p(marked(1, "_jd_apply_0"), marked(2, "_jd_apply_1", r("A"))), [("_jd_apply_1",)]),
        (p(r("new"), begin(1, "_jd_title")) + p(r("A"), end(1)), [(), ("_jd_title",)]),
        (begin(1, "_jd_title") + p(r("A")) + end(1) + p(r("B")), [("_jd_title",), ()]),
        (
            p(begin(1, "_jd_apply_0"), r("A")) + p(marked(2, "_jd_apply_1", r("B"))) + p(r("C"), end(1)),
            [("_jd_apply_0",), ("_jd_apply_1", "_jd_apply_0"), ("_jd_apply_0",)],
        ),
    ],
)
def test_a_paragraph_has_the_marks_around_its_text(body: str, marks: list[tuple[str, ...]]) -> None:
    assert [one.marks for one in edited(body).now] == marks


@pytest.mark.parametrize(
    ("body", "now", "was"),
    [
        (p(r("a "), ins(r("new")), gone("old"), r(" z")), ["a new z"], ["a old z"]),
        (p(ins(r("all")), properties=ending("ins")) + p(r("b")), ["all", "b"], ["b"]),
        (p(gone("all"), properties=ending("del")) + p(r("b")), ["b"], ["all", "b"]),
        (p(r("a"), properties=ending("del")) + p(r("b")), ["ab"], ["a", "b"]),
        (p(r("a"), properties=ending("ins")) + p(r("b")), ["a", "b"], ["ab"]),
        (p(ins(r("x"), gone("x"))), ["x"], []),
        (p('<w:moveFrom w:id="1" w:author="A">', r("m"), "</w:moveFrom>") + p(r("b")), ["b"], ["m", "b"]),
        (p('<w:moveTo w:id="1" w:author="A">', r("m"), "</w:moveTo>") + p(r("b")), ["m", "b"], ["b"]),
        (
            f'<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc>{p(r("row"))}</w:tc></w:tr></w:tbl>',
            [],
            ["row"],
        ),
        (p(gone("last"), r("kept"), properties=ending("del")), ["kept"], ["lastkept"]),
    ],
)
def test_tracked_changes_are_read_both_ways(body: str, now: list[str], was: list[str]) -> None:
    file = edited(body)
    assert (texts(file.now), texts(file.was)) == (now, was)


def test_authors_are_those_of_what_is_proposed() -> None:
    body = p(r("a"), ins(r("b"))) + p(r("c"), gone("d")) + p(r("e"), "<w:ins>", r("f"), "</w:ins>") + p(r("g"))
    authors = [("Ann",), ("Bob",), ("an unnamed author",), ()]
    assert [one.authors for one in edited(body).now] == authors


def test_the_mark_of_a_deleted_paragraph_isnt_its_neighbours() -> None:
    body = p(marked(1, "_jd_apply_0", gone("a")), properties=ending("del")) + p(marked(2, "_jd_apply_1", r("b")))
    file = edited(body)
    assert [one.marks for one in file.now] == [("_jd_apply_1",)]
    assert [one.marks for one in file.was] == [("_jd_apply_0",), ("_jd_apply_1",)]


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        (
            '<fields xmlns="urn:jdbuilder:fields"><field name="company"> Acme  Ltd</field></fields>',
            {"company": "Acme Ltd"},
        ),
        ('<fields xmlns="urn:jdbuilder:fields"><field>x</field><!-- c --></fields>', {}),
        ('<fields xmlns="urn:other"><field name="urn:jdbuilder:fields">x</field></fields>', {}),
        ('<fields xmlns="urn:jdbuilder:fields">', {}),
    ],
)
def test_what_was_typed_into_fields_is_read(part: str, fields: dict[str, str]) -> None:
    file = edited(
        p(r("a")),
        parts={"customXml/item1.xml": part.encode()},
        relations={"rId1": ("customXml", "../customXml/item1.xml")},
    )
    assert file.fields == fields


def test_what_our_own_review_says_beside_the_text_is_not_told_but_who_answers_is() -> None:
    said = "".join(
        f'<w:comment w:author="{author}">{p(r("x"))}</w:comment>' for author in (REVIEWER, "Eve", f"{REVIEWER}er")
    )
    file = edited(
        p(r("a")),
        parts={"word/comments.xml": f'<w:comments xmlns:w="{WORD}">{said}</w:comments>'.encode()},
        relations={"rId1": ("comments", "comments.xml")},
    )
    assert file.asides == ("A comment by Eve: “x”", f"A comment by {REVIEWER}er: “x”")


def test_comments_and_notes_are_said_with_their_authors() -> None:
    comments = (
        f'<w:comments xmlns:w="{WORD}"><w:comment w:author="Eve">{p(r("Is this true?"))}</w:comment></w:comments>'
    )
    both = f"<w:footnote>{p()}</w:footnote><w:footnote>{p(r('See there.'))}</w:footnote>"
    notes = f'<w:footnotes xmlns:w="{WORD}">{both}</w:footnotes>'
    file = edited(
        p(r("a")),
        parts={"word/comments.xml": comments.encode(), "word/footnotes.xml": notes.encode()},
        relations={"rId1": ("comments", "comments.xml"), "rId2": ("footnotes", "footnotes.xml")},
    )
    assert file.asides == ("A comment by Eve: “Is this true?”", "A footnote: “See there.”")


def test_a_file_without_a_body_says_nothing() -> None:
    package = Package.unpacked(word_file(p(r("a"))))
    empty = package.with_parts({package.main: f'<w:document xmlns:w="{WORD}"/>'.encode()})
    assert read(empty) == Edited((), ())


def test_a_file_knows_whether_it_carries_marks() -> None:
    assert edited(p(marked(1, "_jd_title", r("A")))).marked
    assert not edited(p(marked(1, "bookmark", r("A")))).marked


def test_headers_and_footers_are_read_with_their_kind() -> None:
    parts = {
        f"word/{name}.xml": f'<w:{tag} xmlns:w="{WORD}">{p(*runs)}</w:{tag}>'.encode()
        for name, tag, runs in (
            ("h1", "hdr", (r("Draft"), gone("old"))),
            ("f1", "ftr", (r("Title"), r("1"))),
            ("f2", "ftr", ()),
        )
    }
    relations = {
        "rId1": ("header", "h1.xml"),
        "rId2": ("footer", "f1.xml"),
        "rId3": ("footer", "f2.xml"),
        "rId4": ("footer", "gone.xml"),
    }
    assert edited(p(r("a")), parts=parts, relations=relations).edges == (
        ("header", "Draft"),
        ("footer", "Title1"),
        ("footer", ""),
    )


def test_names_of_authors_are_cleaned() -> None:
    name = "A\u202en\u2028n\x9b2J  B"
    comments = f'<w:comments xmlns:w="{WORD}"><w:comment w:author="{name}">{p(r("x"))}</w:comment></w:comments>'
    file = edited(
        p(r("a"), ins(r("b"), author=name)) + p(r("c"), ins(r("d"), author="\u202e")),
        parts={"word/comments.xml": comments.encode()},
        relations={"rId1": ("comments", "comments.xml")},
    )
    assert [one.authors for one in file.now] == [("An n2J B",), ("an unnamed author",)]
    assert file.asides == ("A comment by An n2J B: “x”",)
