"""A page's data blocks are found as they are, whatever stands around them, and nothing is run or fetched."""

import pytest

from jdbuilder.carried import HTML_ID
from jdbuilder.intake.html import data_blocks, shown

BLOCK = f'<script type="application/json" id="{HTML_ID}">{{"a": "\\u003c/é🎨"}}</script>'
HELD = '{"a": "\\u003c/é🎨"}'.encode()


@pytest.mark.parametrize(
    "page",
    [
        f"<!doctype html><html><head>{BLOCK}</head><body><p>x</body></html>",
        f"<p>no head at all{BLOCK}",
        f"<SCRIPT ID='{HTML_ID}' data-saved='1'>{HELD.decode()}</SCRIPT>",
        f"<title>x</title><script>if (a < b) {{ '{HTML_ID}' }}</script>{BLOCK}<script src='http://127.0.0.1:9/x'></script>",
        f"\ufeff<html><meta charset=latin1>{BLOCK}",
    ],
)
def test_the_block_is_found(page: str) -> None:
    assert [*data_blocks(page.encode())] == [HELD]


def test_a_page_saved_in_another_encoding_is_read_as_it_says() -> None:
    page = f"<html><head><meta charset='windows-1252'>{BLOCK.replace('🎨', '')}</head>".encode("cp1252")
    assert [*data_blocks(page)] == [HELD.replace("🎨".encode(), b"")]


def test_every_block_is_found_in_order() -> None:
    blocks = "".join(f'<script id="{HTML_ID}">{number}</script>' for number in range(3))
    assert [*data_blocks(blocks.encode())] == [b"0", b"1", b"2"]


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"\x00\xff\xfe",
        b"just text",
        f"<!-- {BLOCK} -->".encode(),
        f"<textarea>{BLOCK}</textarea>".encode(),
        BLOCK.replace(HTML_ID, "another").encode(),
        f'<div id="{HTML_ID}">{{}}</div>'.encode(),
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><p id="{HTML_ID}">&e;'.encode(),
    ],
)
def test_what_is_no_block_of_ours_is_none(page: bytes) -> None:
    assert [*data_blocks(page)] == []


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<title>t</title><p>One<p>two", "One two"),
        ("<ul><li>a</li><li><b>b</b>c <mark>d</mark></li></ul>e<br>f", "a bc d e f"),
        (f"<p>a{BLOCK}b<style>c</style><template>d</template><!-- e --><?f g?></p>h", "ab h"),
        ("<p>a &amp; b &lt;i&gt;", "a & b <i>"),
        ("", ""),
    ],
)
def test_the_words_that_a_page_shows_are_told_apart_by_its_elements(page: str, words: str) -> None:
    assert shown(page.encode()).split() == words.split()
