"""Markers are told from ordinary text, however and in whatever script they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.fill.markers import bare, found


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("<company XXX>", "company", "angle"),
        ("<what the company does and for whom, in one short sentence XXX>", None, "angle"),
        (
            "<INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE>",
            "INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE",
            "angle",
        ),
        ("<Company Name>", "Company Name", "angle"),
        ("<< company >>", "company", "angle"),
        ("＜会社名＞", "会社名", "angle"),
        ("‹firma›", "firma", "angle"),
        ("<manager’s\u00a0role XXX>", "manager’s role", "angle"),
        ("<XXX>", "XXX", "angle"),
        ("<XXX company>", "company", "angle"),
        ("«Company_Name»", "Company_Name", "guillemets"),
        ("« Nom\u00a0de l’entreprise »", "Nom de l’entreprise", "guillemets"),
        ("{{RESPONSIBILITY_1..5}}", "RESPONSIBILITY_1..5", "braces"),
        ("{{ user.name }}", "user.name", "braces"),
        ("{{End date}}", "End date", "braces"),
        ("${company}", "company", "braces"),
        ("{company name}", "company name", "braces"),
        ("[Company Name]", "Company Name", "brackets"),
        ("[JOB TITLE]", "JOB TITLE", "brackets"),
        ("[optional]", "optional", "brackets"),
        ("[insert here, in two or three sentences, what the team does all day]", None, "brackets"),
        ("[שם החברה]", "שם החברה", "brackets"),
        ("<\u200fשם החברה\u200f XXX>", "שם החברה", "angle"),
        ("[НАЗВАНИЕ КОМПАНИИ]", "НАЗВАНИЕ КОМПАНИИ", "brackets"),
        ("【公司名称】", "公司名称", "brackets"),
        ("[com\u00adpany\u2011name]", "company-name", "brackets"),
        ("[שם]", "שם", "brackets"),
        ("[Year 2025]", "Year 2025", "brackets"),
        ("[March 2026]", "March 2026", "brackets"),
        ("[RESPONSIBILITY 1]", "RESPONSIBILITY 1", "brackets"),
        ("<3 bullet points>", "3 bullet points", "angle"),
    ],
)
@pytest.mark.parametrize("around", [("", ""), ("Join ", ", please."), ("职位", "公司")])
def test_a_marker_is_found_whole(text: str, name: str | None, form: str, around: tuple[str, str]) -> None:
    (one,) = found(text.join(around))
    assert (one.start, one.end) == (len(around[0]), len(around[0] + text))
    assert (one.form, one.name) == (form, bare(text.strip("<>[]")) if name is None else name)
    assert bare(text.join(around)[one.inside]) == one.name[0] or one.name == "company"


@pytest.mark.parametrize(
    "text",
    [
        "at least <5 years or > 3, <3 and a-> b, a <- b ->",
        "if < 5 and > 3 are meant",
        "write to <jane@example.com>, see <https://example.com/a> or <www.example.com>",
        "<br/> </p> <a href=x> <td> </td> <Strong>",
        "[1] [12, 14] [sic] [...] […] [ ] [x] [X] [m/w/d]",
        "colo[u]r, Mitarbeiter[innen], [a]n employee",
        "a [link](https://example.com)",
        "[this is a whole sentence that merely stands in brackets here]",
        "il dit : « Je viens demain. »",
        "[Smith 2020] [Smith et al. 2019] [Smith & Jones, 2020a] [Łuków 2011] [Table 1] [Fig. 2.3] [page 12]",
        "[emphasis added] [Emphasis in original.] T[itle] AND[s]",
        "if a<b and c>d, <5 and more>, <+49 30 x> <~ab> <*ab> C:\\<3 and a->b",
        "« une phrase entière de plus de six mots »",
        "{#items} {/items} {{#each x}} {{/each}} {{else}} {% if a %} {{ if x }} {{end}}",
        '{6C3C8BC8-F283-45AE-878A-BAB7291924A1} { "a": 1 } {}',
        "<company\nXXX>",
        "",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found(text) == ()


def test_several_stand_in_one_text() -> None:
    names = [one.name for one in found("<a company XXX> at {{b}}, [CD]«ef» and <<gh>>{ij}")]
    assert names == ["a company", "b", "CD", "ef", "gh", "ij"]


def test_a_marker_between_letters_without_spaces_is_one() -> None:
    assert [one.name for one in found("Join<company>now at<job title>in[Place]x")] == ["company", "job title", "Place"]


def test_of_two_in_each_other_the_inner_is_the_marker() -> None:
    assert [one.name for one in found("[see <company XXX> for details]")] == ["company"]


@given(st.text("<>«»{}[]$# XaBX\u00a05.…לн公\n", max_size=60))
def test_whatever_the_text_markers_are_in_order_and_named(text: str) -> None:
    ends = 0
    for one in found(text):
        assert ends <= one.start < one.inside < one.end
        assert "\n" not in text[one.start : one.end]
        assert one.name == bare(one.name) or "X" in one.name
        ends = one.end
