"""The names that templates use are data, each once."""

import tomllib
from collections import Counter
from importlib import resources

import pytest

from jdbuilder.fill import names
from jdbuilder.fill.model import key


@pytest.mark.parametrize("table", [names.SURE, names.LIKELY, names.ABROAD])
def test_a_name_stands_once(table: names.Names) -> None:
    counts = Counter((field, key(name)) for field, listed in table.items() for name in listed)
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("listed", [names.NOTHING, names.VAGUE])
def test_a_name_that_means_nothing_stands_once(listed: list[str]) -> None:
    assert [name for name, count in Counter(listed).items() if count > 1] == []


def test_the_ten_commonest_are_known_in_many_languages() -> None:
    commonest = (
        "title",
        "company",
        "place",
        "pay",
        "start",
        "closing",
        "contact",
        "responsibilities",
        "must_haves",
        "benefits",
    )
    assert all(len(names.ABROAD[field]) >= 12 for field in commonest)


def test_the_file_holds_nothing_that_is_not_read() -> None:
    held = tomllib.loads((resources.files("jdbuilder.fill") / "names.toml").read_text("utf-8"))
    assert set(held) == {"sure", "likely", "abroad", "nothing", "vague", "orders", "small", "others", "others_alone"}
