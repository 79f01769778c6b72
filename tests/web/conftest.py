"""Drafts to work on, all in one application, since none of them looks at another."""

from collections.abc import Iterator

import pytest
from flask import Flask

from jdbuilder.config import Config
from jdbuilder.library.library import Library
from jdbuilder.posting import borrow
from jdbuilder.posting.model import Posting
from jdbuilder.web.app import create_app
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

PLANT = "production-manager"
OF_PLANT = ("plan-and-track-production", "run-production-budget", "solve-production-problems")
OF_PRODUCT = ("keep-roadmap", "set-positioning-and-pricing", "identify-customer-needs")


@pytest.fixture(scope="session")
def busy_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An application that many tests share; its templates are compiled once."""
    data = tmp_path_factory.mktemp("data")
    app = create_app(Config(data, f"sqlite:///{data}/drafts.sqlite3"), TESTING=True)
    yield app
    app.extensions["services"].store.close()


@pytest.fixture(scope="session")
def _begun(busy_app: Flask) -> Posting:
    """The posting with which the full draft of the creative studio's Production Manager begins."""
    return Drafting.begin(AuditingClient(busy_app), "full").posting


@pytest.fixture
def full(busy_app: Flask, _begun: Posting) -> Drafting:
    """The full draft of the creative studio's Production Manager."""
    return Drafting(AuditingClient(busy_app), busy_app.extensions["services"].store.create(_begun).id)


@pytest.fixture
def empty(busy_app: Flask) -> Drafting:
    """The same role's empty draft."""
    return Drafting.begin(AuditingClient(busy_app), "empty")


@pytest.fixture
def scratch(busy_app: Flask) -> Drafting:
    """An empty draft without a role: the smallest page, for what has nothing to do with a role's lines."""
    return Drafting.begin(AuditingClient(busy_app), "empty", role=None)


@pytest.fixture
def plant(busy_app: Flask) -> Drafting:
    """The full draft of a plant's Production Manager, whose work the wage statistics count."""
    return Drafting.begin(AuditingClient(busy_app), "full", role=PLANT)


@pytest.fixture
def mixture(busy_app: Flask) -> Drafting:
    """A plant's Production Manager who shall do half of a Product Manager's work."""
    return Drafting.begin(AuditingClient(busy_app), "empty", role=PLANT, do=(*OF_PLANT, *OF_PRODUCT))


@pytest.fixture
def borrower(busy_app: Flask, library: Library) -> Drafting:
    """The full draft of a plant's Production Manager, with all that only an Operations Manager has."""
    loans = borrow.differences(library.role(PLANT), [library.role("operations-manager")])
    lines = [loan.key for loan in reversed(loans)]
    return Drafting.begin(AuditingClient(busy_app), "full", role=PLANT, others=("operations-manager",), lines=lines)
