"""The data in a page are found as a browser finds them, so that a text which ends the block is noticed."""

import json

import pytest

from tests.checkers import linked_data


def _page(script: str) -> bytes:
    return f'<!doctype html><title>.</title><script type="application/ld+json">{script}</script><p>end'.encode()


def test_the_data_of_a_page_are_found() -> None:
    job = {"title": "</script><script>alert(1)", "description": "<!-- <script>"}
    assert linked_data.embedded(_page(json.dumps(job).replace("<", "\\u003c"))) == [job]
    assert linked_data.embedded(linked_data.as_page(json.dumps(job).encode())) == [job]
    assert linked_data.embedded(b"<!doctype html><title>.</title><script>x</script>") == []


def test_a_text_that_ends_the_block_is_noticed() -> None:
    with pytest.raises(ValueError, match="Unterminated"):
        linked_data.embedded(_page(json.dumps({"title": "</script>"})))
