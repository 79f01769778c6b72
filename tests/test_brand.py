"""A brand may have a colour, a logo, both or neither."""

import dataclasses

import pytest

from jdbuilder.brand import NO_BRAND, Brand, Logo


def test_no_brand_is_neither_colour_nor_logo() -> None:
    assert Brand() == NO_BRAND
    assert (NO_BRAND.accent, NO_BRAND.logo) == ("", None)


def test_equal_brands_are_one_key_of_a_cache() -> None:
    one, other = (Brand("#123456", Logo(b"png", 3, 2, "Acme")) for _ in range(2))
    assert hash(one) == hash(other)
    assert one == other != Brand("#123456", Logo(b"png", 3, 2, "Other"))


def test_a_brand_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        NO_BRAND.accent = "#000000"  # type: ignore[misc]
