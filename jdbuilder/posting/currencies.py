"""Currency codes from the CLDR data that Babel carries; past ones too, so that an old posting stays readable."""

from functools import cache

COMMON = ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "INR", "JPY", "NZD", "SEK", "NOK", "DKK", "PLN", "SGD", "ZAR")


@cache
def _codes() -> frozenset[str]:
    from babel.numbers import list_currencies  # as late as the names of countries

    return frozenset(list_currencies())


def is_currency(code: str) -> bool:
    """Whether `code` is an ISO 4217 code that CLDR knows."""
    return code in _codes()
