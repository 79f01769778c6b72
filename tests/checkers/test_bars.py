"""A dozen postings pass every bar; `make documents` holds two hundred to the same."""

from functools import cache

import pytest

from tests.checkers.bars import BARS, Bar, Made
from tests.checkers.postings import few


def _marks(bar: Bar) -> list[pytest.MarkDecorator]:
    needed = {
        "veraPDF": ("java",),
        "nu": ("java", "node"),
        "qpdf": ("qpdf",),
        "pdftotext": ("pdftotext",),
        "sdk": ("node",),
        "adobe": ("node",),
    }.get(bar.who, ())
    made = {"pdf": ("fonts",), "office": ("fonts", "office")}.get(bar.made, ())
    group = pytest.mark.xdist_group({"office": "docx"}.get(bar.made, bar.made))
    return [*(getattr(pytest.mark, name) for name in ("checkers", *made, *needed)), group]


@cache
def _made(format_id: str) -> Made:
    return Made.of(few(), *(("docx", "office") if format_id == "office" else (format_id,)))


@pytest.mark.parametrize(
    "bar", [pytest.param(bar, id=f"{bar.who} on {bar.made}: {bar.asks}", marks=_marks(bar)) for bar in BARS]
)
def test_a_dozen_postings_pass(bar: Bar) -> None:
    found = bar.judge(_made(bar.made))
    assert len(found) == len(few())
    assert {name: complaints for name, complaints in found.items() if complaints} == {}
