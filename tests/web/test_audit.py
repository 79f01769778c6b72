"""The audit bites: each rule of the house, broken once, is reported."""

import pytest

from tests.web.audit import AuditError, audit, shape_of

GOOD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><h1>One</h1>{}</body></html>"""

BROKEN = [
    ("<h1>Two</h1>", "2 h1"),
    ("<h3>Skipped</h3>", "skipped"),
    ('<p id="a"></p><p id="a"></p>', "more than once"),
    ('<label for="nowhere">L</label>', "names no element"),
    ('<input type="text" name="a">', "without a label"),
    ('<a href="/x"></a>', "nothing to read"),
    ('<iframe src="/x"></iframe>', "without a title"),
    ('<img src="/x.png">', "without alt"),
    ("<form><button>Go</button></form>", "without an action"),
    ('<form method="post" action="/x"><button>Go</button></form>', "without a token"),
    ('<script src="https://elsewhere.example/x.js"></script>', "from outside"),
    ('<img alt="" src="//elsewhere.example/x.png">', "from outside"),
    ("<script>alert(1)</script>", "a script in the page"),
    ('<p style="color:red">x</p>', "inline style"),
    ('<p onclick="x()">x</p>', "inline style or handler"),
    ("<p><div></p>", "not well formed"),
]


def test_a_good_page_passes() -> None:
    audit(GOOD.format('<form method="get" action="/x"><label>Q <input name="q"></label></form>'))


@pytest.mark.parametrize(("body", "said"), BROKEN)
def test_a_broken_rule_is_reported(body: str, said: str) -> None:
    with pytest.raises(AuditError, match=said):
        audit(GOOD.format(body))


def test_a_page_without_language_or_title_is_reported() -> None:
    with pytest.raises(AuditError, match="no language"):
        audit(GOOD.format("").replace(' lang="en"', ""))
    with pytest.raises(AuditError, match="no title"):
        audit(GOOD.format("").replace("<title>T</title>", "<title></title>"))


@pytest.mark.parametrize("said", ["&nosuch;", "a & b &amp c", "a\ufdd0b", "<", "a\U0001fffeb"])
def test_a_page_like_one_that_was_seen_is_parsed_anew_for_what_can_break_it(said: str) -> None:
    audit(GOOD.format("<p>Words</p>"))
    audit(GOOD.format("<p>Other words &amp; “more”</p>"))
    with pytest.raises(AuditError, match="not well formed"):
        audit(GOOD.format(f"<p>{said}</p>"))


def test_pages_are_of_one_shape_only_if_they_differ_in_ordinary_words() -> None:
    page = '<input type="text" value="a &lt; b"><p title="x"> One</p>'
    same = '<input type="text" value=""><p title="y &amp; z"> Two &lt; 3</p>'
    assert shape_of(page) == shape_of(same) == '<input type="text" value=""><p title=""> x</p>'
    for old, new in (("text", "hidden"), (" One", " "), (" One", "\nOne"), ("p", "b"), ("title", "lang"), ("x", "&")):
        assert shape_of(page.replace(old, new)) != shape_of(page)
