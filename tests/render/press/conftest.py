"""A printer in the tests' own process, whose parts can be looked at and replaced."""

import pytest

from jdbuilder.render.press.worker import Printer


@pytest.fixture(scope="session")
def printer() -> Printer:
    """WeasyPrint as the workers have it."""
    return Printer()
