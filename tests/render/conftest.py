"""What the tests of the formats share: a listener on loopback, and drafts by name."""

from collections.abc import Iterator, Mapping

import pytest

from jdbuilder.compare.outline import outline as comparison
from jdbuilder.library.library import Library
from jdbuilder.outline import Outline
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared, drafts
from tests.render.listener import Listener, listening

FOUR = ("production-manager", "operations-manager", "studio-production-manager", "chief-operating-officer")


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Counts who connects while the test runs."""
    with listening() as one:
        yield one


@pytest.fixture(scope="session")
def outlines(posting: Posting, library: Library) -> Mapping[str, Outline]:
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
    compare = {
        "two": comparison(library, [library.role(one) for one in FOUR[:2]], "TX"),
        "four": comparison(library, [library.role(one) for one in FOUR]),
        "table": compared.hostile(),
        "baker": compared.fixed(),
    }
    return {name: outline(one) for name, one in postings.items()} | compare


@pytest.fixture(scope="session")
def four(outlines: Mapping[str, Outline], look: Look) -> Mapping[str, bytes]:
    """Four roles side by side, in every format that a comparison is written in."""
    return {format_id: to.to(outlines["four"], format_id, look) for format_id in to.for_documents()}
