"""HTML: valid, one file that asks for nothing else, readable by a machine that knows only headings and lists."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from html5lib.html5parser import ParseError
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.carried import HTML_ID
from jdbuilder.outline import Outline, Table, Title, figures
from jdbuilder.posting.model import Listing, Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared, drafts

_ENDING = st.sampled_from(["</script>", "<!--", "-->", "<script>", "]]>", "&lt;", "\u2028", "\u2029", "\\", '"', "a"])


@pytest.fixture(params=["fixed", "hostile", "table", "baker"])
def outline(request: pytest.FixtureRequest, outlines: Mapping[str, Outline]) -> Outline:
    return outlines[request.param]


@pytest.fixture
def page(outline: Outline, look: Look) -> str:
    return to.to(outline, "html", look).decode()


def _parsed(page: str) -> Element:
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return tree


def test_the_parser_finds_no_fault(page: str) -> None:
    assert _parsed(page).tag == "html"


def test_a_fault_would_be_found(page: str) -> None:
    with pytest.raises(ParseError):
        _parsed(page.replace("</h1>", "</p>", 1))


def test_it_asks_for_nothing_outside(page: str) -> None:
    tree = _parsed(page)
    assert not list(tree.iter("link"))
    types = {script.attrib.get("type") for script in tree.iter("script")}
    assert types <= {"application/ld+json", "application/json"}
    assert all((image.attrib.pop("src") or "").startswith("data:image/png;base64,") for image in tree.iter("img"))
    for link in tree.iter("a"):  # fetches nothing until somebody follows it
        assert re.match("https?://|mailto:", link.attrib.pop("href"))
    fetching = {"src", "href", "srcset", "action", "data", "poster", "style", "background"}
    names = {name for element in tree.iter() for name in element.attrib}
    assert names
    assert not names & fetching
    assert not [name for name in names if name.startswith("on")]
    (style,) = tree.iter("style")
    assert "font-size" in (style.text or "")
    assert not re.search(r"url\(|@import|http|//", style.text or "")


def test_it_says_what_it_is(page: str, outline: Outline) -> None:
    tree = _parsed(page)
    metas = {meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
    assert tree.get("lang") == outline.language
    assert tree.findtext("head/title") == outline.title
    assert (metas.get("author", ""), metas["description"]) == (outline.author, outline.description)


def _linked(page: str, kind: str = "application/ld+json") -> list[object]:
    return [json.loads(one.text or "") for one in _parsed(page).iter("script") if one.get("type") == kind]


@pytest.mark.parametrize("name", ["fixed", "hostile"])
def test_a_complete_job_is_told_to_search_engines(name: str, look: Look) -> None:
    document = outline_of(_complete(getattr(drafts, name)()))
    assert _linked(to.to(document, "html", look).decode()) == [document.linked_data]


@pytest.mark.parametrize("missing", [{"country": None}, {"posted": None}, {"posted": date(2999, 1, 1)}])
def test_an_incomplete_job_is_not(missing: dict[str, date | None], look: Look) -> None:
    whole = _complete(drafts.fixed())
    part = whole.model_copy(update={"listing": whole.listing.model_copy(update=missing)})
    assert _linked(to.to(outline_of(part), "html", look).decode()) == []
    assert _linked(to.to(compared.fixed(), "html", look).decode()) == []


@settings(deadline=None, max_examples=60)
@given(text=st.lists(_ENDING, min_size=1, max_size=6).map("".join).filter(str.strip))
def test_no_text_ends_the_block_or_begins_another(text: str, look: Look) -> None:
    job = {"@type": "JobPosting", **dict.fromkeys(("datePosted", "hiringOrganization", "jobLocation"), text)}
    document = Outline(
        "T", "t", "en-US", (Title("T"),), linked_data={**job, "title": text, "description": [text, {text: text}]}
    )
    page = to.to(document, "html", look).decode()
    inside = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert not set(inside) & set("<>&\u2028\u2029")
    assert _linked(page) == [document.linked_data]


@pytest.mark.parametrize("name", ["fixed", "hostile"])
def test_the_page_carries_its_posting(name: str, look: Look) -> None:
    document = outline_of(getattr(drafts, name)())
    page = to.to(document, "html", look).decode()
    assert _linked(page, "application/json") == [document.record]
    assert page.count(f'id="{HTML_ID}"') == 1


def test_a_page_to_be_published_remembers_nothing(look: Look) -> None:
    page = to.to(replace(outline_of(drafts.fixed()), carries_record=False), "html", look).decode()
    assert _linked(page, "application/json") == []
    assert "Never printed" not in page
    assert HTML_ID not in page


@settings(deadline=None, max_examples=60)
@given(text=st.lists(_ENDING, min_size=1, max_size=6).map("".join))
def test_no_text_ends_the_posting_or_begins_another_element(text: str, look: Look) -> None:
    document = Outline("T", "t", "en-US", (Title("T"),), record={"title": text, text: [text]}, carries_record=True)
    page = to.to(document, "html", look).decode()
    inside = page.partition(f'id="{HTML_ID}">')[2].partition("</script>")[0]
    assert not set(inside) & set("<>&\u2028\u2029")
    assert _linked(page, "application/json") == [document.record]


def _complete(posting: Posting) -> Posting:
    listing = Listing(country="DE", posted=date(2027, 1, 2))
    facts = posting.facts.model_copy(update={"company": posting.facts.company or "</script>"})
    return posting.model_copy(update={"listing": listing, "facts": facts})


def test_headings_begin_at_one_and_skip_no_level(page: str) -> None:
    levels = [int(e.tag[1]) for e in _parsed(page).iter() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_and_facts_are_lists(page: str) -> None:
    tree = _parsed(page)
    assert {child.tag for ul in tree.iter("ul") for child in ul} == {"li"}
    assert {child.tag for dl in tree.iter("dl") for child in dl} <= {"dt", "dd"}
    assert list(tree.iter("dl")) or list(tree.iter("table"))


def test_right_to_left_lines_say_so(page: str) -> None:
    marked = [element for element in _parsed(page).iter() if element.get("dir") == "rtl"]
    assert bool(marked) == bool(re.search("[\u0590-\u06ff]", page))
    assert all(re.search("[\u0590-\u06ff]", "".join(element.itertext())) for element in marked)


@pytest.mark.parametrize("name", ["two", "table", "baker"])
def test_every_cell_belongs_to_named_columns_and_rows(name: str, outlines: Mapping[str, Outline], look: Look) -> None:
    tables = list(_parsed(to.to(outlines[name], "html", look).decode()).iter("table"))
    assert len(tables) == sum(isinstance(block, Table) for block in outlines[name].blocks) > 2
    for table in tables:
        head = ["".join(cell.itertext()) for cell in table.iterfind("thead/tr/th")]
        assert {cell.get("scope") for cell in table.iterfind("thead/tr/th")} == {"col"}
        for row in table.iterfind("tbody/tr"):
            if row.get("class") == "band":
                assert [(cell.tag, cell.get("scope"), cell.get("colspan")) for cell in row] == [
                    ("th", "rowgroup", str(len(head)))
                ]
            else:
                assert len(row) == len(head)
                assert [cell.get("data-column", head[0]) for cell in row] == head
                assert row[0].tag == "td" or row[0].get("scope") == "row"


def test_a_figure_has_its_words(outlines: Mapping[str, Outline], look: Look) -> None:
    for name, number in (("two", 2), ("table", 1)):
        alts = [image.get("alt") for image in _parsed(to.to(outlines[name], "html", look).decode()).iter("img")]
        assert alts == [figure.alt for figure in figures(outlines[name].blocks)]
        assert len(alts) == number


def test_without_a_company_there_is_no_author(look: Look) -> None:
    page = to.to(Outline("T", "t", "en-US", (Title("T"),)), "html", look).decode()
    assert 'name="author"' not in page
