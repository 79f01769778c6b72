"""SVGs: what is only a drawing is drawn; what acts, asks for something outside or never ends is refused."""

import time
from base64 import b64encode
from contextlib import suppress

import pytest

from jdbuilder.errors import UserError
from jdbuilder.kit import svg
from tests.kit.pictures import SVG, nested_uses, png
from tests.kit.pictures import svg as made

PIXEL = f"data:image/png;base64,{b64encode(png((1, 1))).decode()}"
MILLION = 1_000_000
OUTSIDE = "asks for something outside the file"
ACTING = "a logo may only be a drawing"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


@pytest.mark.parametrize(
    ("attributes", "drawn"),
    [
        ('viewBox="0 0 300 100"', (400, 134)),
        ('viewBox="0,0,100,300"', (134, 400)),
        ('width="3cm" height="1cm"', (400, 133)),
        ('width="100%" height="100%" viewBox="0 0 10 40"', (100, 400)),
        ('width="1e1" height="2e1"', (200, 400)),
        ("", (400, 200)),
    ],
)
def test_the_longer_side_is_as_long_as_asked_for(attributes: str, drawn: tuple[int, int]) -> None:
    width, height = size(svg.drawn(made(attributes=attributes), 400))
    assert (abs(width - drawn[0]) <= 2, abs(height - drawn[1]) <= 2) == (True, True)


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0" encoding="utf-8"?>\n<!-- drawn by hand -->\n' + made(),
        b"\xef\xbb\xbf" + made(),
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + made(),
        b'<?xml-stylesheet href="http://example.com/x.css"?>' + made(),
        made('<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs><rect fill="url(#a)"/>'),
        made("<style>.a { fill: url('#a') } .b { fill: red }</style><rect class=\"b\" width='9' height='9'/>"),
        made(f'<image xlink:href="{PIXEL}" width="9" height="9"/>'),
        made('<title>Acme</title><metadata><x xmlns="urn:x" resource="http://example.com"/></metadata>'),
    ],
)
def test_what_drawing_programs_write_is_taken(data: bytes) -> None:
    assert svg.looks_like_one(data)
    assert size(svg.drawn(data, 300)) == (300, 100)


def test_an_instruction_or_comment_is_not_passed_on() -> None:
    assert svg.drawn(b"<!-- x --><?php x?>" + made(), 100) == svg.drawn(made(), 100)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", ACTING),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', ACTING),
        ('<rect onload="alert(1)"/>', "holds a script"),
        ('<rect ONCLICK="alert(1)"/>', "holds a script"),
        ('<image href="http://127.0.0.1/x.png"/>', OUTSIDE),
        ('<image xlink:href="file:///etc/passwd"/>', OUTSIDE),
        ('<image href="/etc/hostname"/>', OUTSIDE),
        ('<image href=" \thttps://example.com/x.png"/>', OUTSIDE),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', OUTSIDE),
        ('<image href="data:text/html,x"/>', OUTSIDE),
        ('<a href="javascript:alert(1)"><rect/></a>', OUTSIDE),
        ('<use href="other.svg#a"/>', OUTSIDE),
        ('<rect fill="url(http://example.com/#a)"/>', OUTSIDE),
        ("<rect style=\"fill: URL( 'http://example.com/#a')\"/>", OUTSIDE),
        ("<style>@import 'http://example.com/x.css';</style>", OUTSIDE),
        ("<style>@font-face { src: url(https://example.com/f.woff) }</style>", OUTSIDE),
        ('<feImage href="http://example.com/x.png"/>', OUTSIDE),
        ("<g><text>Acme</text></g>", "typeface that isn’t part of the file"),
        ("<set attributeName='x' to='1'/>", ACTING),
    ],
)
def test_what_acts_or_asks_for_something_outside_is_refused(inside: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as refused:
        svg.drawn(made(inside), 300)
    assert refused.value.problems[0].remedy


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + made("<desc>&x;</desc>"), "a DTD"),
        (b'<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>' + made(), "a DTD"),
        (b'<!doctype svg\n[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + made("<desc>&b;</desc>"), "a DTD"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ELEMENT svg ANY>]>' + made(), "a DTD"),
        (made("<desc>&unknown;</desc>"), "is not a whole SVG"),
        (made().decode().encode("utf-16"), "UTF-8"),
        (made()[:-3], "is not a whole SVG"),
        (b"<svg>" + b"<g>" * 200_000 + b"</g>" * 200_000 + b"</svg>", "is not a whole SVG"),
        (b"<svg/>", "is not an SVG"),
        (f"<html><svg {SVG}/></html>".encode(), "is not an SVG"),
        (made(attributes='width="0" height="0"'), "can’t be drawn"),
    ],
)
def test_what_is_no_plain_svg_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        svg.drawn(data, 300)


@pytest.mark.slow
def test_a_drawing_that_would_take_for_ever_ends_soon() -> None:
    assert_ends(nested_uses(7))


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        nested_uses(5, 20),
        made(
            '<filter id="f"><feTurbulence numOctaves="2000" baseFrequency=".01"/></filter>'
            '<rect width="300" height="100" filter="url(#f)"/>'
        ),
        made(
            "".join(f'<filter id="f{n}"><feGaussianBlur stdDeviation="900"/></filter>' for n in range(40))
            + "".join(f'<g filter="url(#f{n})">' for n in range(40))
            + '<rect width="300" height="100"/>'
            + "</g>" * 40
        ),
    ],
)
def test_so_does_any_other_when_its_time_is_up(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "WALL_SECONDS", 1.0)
    assert_ends(data)


def assert_ends(data: bytes) -> None:
    started = time.monotonic()
    with pytest.raises(UserError, match=r"can’t be drawn|takes too long"):
        svg.drawn(data, 1600)
    assert time.monotonic() - started < svg.WALL_SECONDS + 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        made(attributes=f'width="{"9" * MILLION}x" height="1"'),
        made(attributes=f'width="{" " * MILLION}x" height="1"'),
        made(f'<rect fill="url({" " * MILLION}#a"/>'),
        b"<!DOCTYPE" * (MILLION // 9) + made(),
        made("<g " + " ".join(f"a{number}=''" for number in range(MILLION // 50)) + "/>"),
        made(f'<g xmlns:a="{"u" * (MILLION // 5)}">{"<a:g/>" * (MILLION // 30)}</g>'),
    ],
)
def test_a_file_that_is_slow_to_check_keeps_nobody_else_waiting(data: bytes) -> None:
    """Threads of a server share one interpreter: what one of them computes, all wait for."""
    started = time.thread_time()
    with suppress(UserError):
        svg.drawn(data, 100)
    assert time.thread_time() - started < 0.5


def test_a_drawing_that_hangs_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "WALL_SECONDS", 0.001)
    with pytest.raises(UserError, match="takes too long to draw"):
        svg.drawn(made(), 300)


def test_a_drawing_within_itself_ends() -> None:
    assert size(svg.drawn(made('<g id="a"><use href="#a"/></g>'), 300)) == (300, 100)


@pytest.mark.parametrize("data", [b"", b"svg", b"\x89PNG <svg", b"<html>", b'{"a": "<svg"}'])
def test_other_files_do_not_look_like_one(data: bytes) -> None:
    assert not svg.looks_like_one(data)
