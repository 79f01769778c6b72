"""Amounts of money as people type them: 45000, 45,000, 45.000,50, 45 000, €45k."""

import re
from decimal import Decimal

# Digits in threes behind one kind of mark, or as India groups them, or without marks; then at most two decimals.
_AMOUNT = re.compile(
    r"(?P<whole>(?!0)\d{1,3}(?P<mark>[.,'’\s])\d{3}(?:(?P=mark)\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|\d+)"
    r"(?:(?!(?P=mark))[.,](?P<decimals>\d{1,2}))?\s*(?P<thousand>[kK])?"
)
_SURROUNDING = " \t\r\n\u00a0\u202f$€£¥₹"


def read_amount(text: str) -> Decimal:
    """The amount that a person typed; ValueError, in words for that person, if it is none."""
    found = _AMOUNT.fullmatch(text.strip(_SURROUNDING).rstrip(".,"))
    if not found:
        raise ValueError("must be an amount such as 45000")
    decimals = f".{found['decimals']}" if found["decimals"] else ""
    amount = Decimal(re.sub(r"\D", "", found["whole"]) + decimals)
    return amount * 1000 if found["thousand"] else amount


def typed_amount(amount: Decimal | None) -> str:
    """An amount as a form shows it: no separators, no needless decimals."""
    if amount is None:
        return ""
    return str(int(amount)) if amount == amount.to_integral_value() else f"{amount:.2f}"
