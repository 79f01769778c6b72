"""Currency codes are those of CLDR."""

import pytest

from jdbuilder.posting.currencies import COMMON, is_currency


@pytest.mark.parametrize("code", [*COMMON, "HUF", "KWD", "DEM"])
def test_a_code_of_today_or_of_an_old_posting_is_known(code: str) -> None:
    assert is_currency(code)


@pytest.mark.parametrize("code", ["", "eur", "EURO", "QQQ", "$", " EUR", "E\x00R"])
def test_anything_else_is_not(code: str) -> None:
    assert not is_currency(code)


def test_the_common_ones_are_each_named_once() -> None:
    assert len(set(COMMON)) == len(COMMON)
