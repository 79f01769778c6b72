"""A look is a value: equal looks are one key, and its theme is read once."""

from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.errors import NotFoundError
from jdbuilder.render.format import Look

TEMPLATES = shipped.folders("templates", None)


def test_equal_looks_are_one_key() -> None:
    looks = {Look("studio", "a4", TEMPLATES), Look("studio", "a4", TEMPLATES), Look("studio", "letter", TEMPLATES)}
    assert len(looks) == 2


def test_the_theme_is_read_once() -> None:
    look = Look("studio", "a4", TEMPLATES)
    assert look.theme.id == "studio"
    assert look.theme is look.theme


def test_a_look_of_an_unknown_theme_is_refused_when_it_is_needed() -> None:
    look = Look("neon", "a4", (Path("nowhere"),))
    with pytest.raises(NotFoundError, match="no theme neon"):
        _ = look.theme
