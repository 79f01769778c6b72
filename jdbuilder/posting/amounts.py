"""Amounts of money as people type them: 45000, 45,000, 45.000,50, 45 000, €45k."""

import re
from decimal import Decimal

_AMOUNT = re.compile(r"(?P<digits>\d[\d.,'’ \u00a0\u202f]*)(?P<thousand>[kK])?")
_SURROUNDING = re.compile(r"^[\s$€£¥₹]+|[\s$€£¥₹]+$")


def read_amount(text: str) -> Decimal:
    """The amount that a person typed; ValueError, in words for that person, if it is none."""
    found = _AMOUNT.fullmatch(_SURROUNDING.sub("", text))
    if not found:
        raise ValueError("must be an amount such as 45000")
    amount = Decimal(_plain(re.sub(r"['’\s]", "", found["digits"])))
    return amount * 1000 if found["thousand"] else amount


def typed_amount(amount: Decimal | None) -> str:
    """An amount as a form shows it: no separators, no needless decimals."""
    if amount is None:
        return ""
    return str(int(amount)) if amount == amount.to_integral_value() else f"{amount:.2f}"


def _plain(digits: str) -> str:
    """Digits with one decimal point at most: a last separator before one or two digits marks the decimals."""
    whole, mark, decimals = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", digits).groups()  # type: ignore[union-attr]
    return re.sub(r"[.,]", "", whole) + (f".{decimals}" if mark else "")
