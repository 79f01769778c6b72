"""What the tests of the formats share: a listener on loopback, and drafts by name."""

from collections.abc import Iterator, Mapping

import pytest

from jdbuilder.outline import Outline
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from tests.render import drafts
from tests.render.listener import Listener, listening


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Counts who connects while the test runs."""
    with listening() as one:
        yield one


@pytest.fixture(scope="session")
def outlines(posting: Posting) -> Mapping[str, Outline]:
    """A document for each kind of trouble, by the names in tests/render/test_every_format.py."""
    postings = {
        "full": posting,
        "empty": assemble.empty(None),
        "hostile": drafts.hostile(),
        "paragraphs": drafts.draft(opening=["One.\n\nTwo,\nthree.\n"], responsibilities=["One\ntwo\n\nthree"]),
        "long": drafts.draft(responsibilities=[drafts.LONG_WORD]),
        "many": drafts.many(),
        "fixed": drafts.fixed(),
    }
    return {name: outline(one) for name, one in postings.items()}
