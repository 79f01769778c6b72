"""The gate of SVGs: what it hands on, how it reads a size, and that it ends soon on whatever it is sent."""

import time
from contextlib import suppress

import pytest

from jdbuilder.kit import gate
from tests.kit.pictures import svg

LONG = 300_000


def test_comments_and_instructions_are_not_handed_on() -> None:
    assert gate.checked(b"\xef\xbb\xbf<!-- x --><?php x?>" + svg("<!-- y --><g/>")) == gate.checked(svg("<g/>"))


@pytest.mark.parametrize(
    ("attributes", "is_upright"),
    [
        ('width="1" height="2"', True),
        ('width="2" height="1"', False),
        ('width=" .5 MM " height="1.5e1px"', True),
        ('width="1e1" height="2"', False),
        ('width="1." height="2" viewBox="0 0 2 1"', False),
        ('width="1em" height="2" viewBox="0 0 2 1"', False),
        ('width="100%" viewBox="0,0,1,2"', True),
        ('viewBox="0 0 x 2"', False),
        ('viewBox="0 0"', False),
        ("", False),
    ],
)
def test_which_side_is_the_longer(attributes: str, is_upright: bool) -> None:
    assert gate.checked(svg(attributes=attributes))[1] == is_upright


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ATTLIST rect onload CDATA "x">]>' + svg(),
        b"<!DOCTYPE svg SYSTEM '>' [<!ELEMENT svg ANY>]>" + svg(),
        b'<!-- <svg --><!DOCTYPE svg [<!NOTATION x SYSTEM "y">]>' + svg(),
    ],
)
def test_a_dtd_of_its_own_is_refused_wherever_it_stands(data: bytes) -> None:
    with pytest.raises(gate.RefusedError, match="a DTD"):
        gate.checked(data)


@pytest.mark.parametrize(
    "data",
    [
        svg(attributes=f'width="{"9" * LONG}x" height="1"'),
        svg(attributes=f'width="1{" " * LONG}x" height="1"'),
        svg(f'<rect fill="url({" " * LONG}#a)"/>'),
        b"<!DOCTYPE" * LONG + svg(),
    ],
)
def test_no_pattern_is_slow(data: bytes) -> None:
    started = time.thread_time()
    with suppress(gate.RefusedError):
        gate.checked(data)
    assert time.thread_time() - started < 1
