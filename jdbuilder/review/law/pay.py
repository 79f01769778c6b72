"""Whether an ad names the pay as a law wants it named."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from jdbuilder.posting.model import Pay, Period
from jdbuilder.review.finding import Remedy, State
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.money import Money
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.law.where import where

_FILL = "Fill in Pay with the lowest and the highest amount that you really mean to pay at the start."
_NO_AMOUNT = "The ad names no pay."
_WIDEST, _EXEMPT = Decimal(50_000), Decimal(200_000)
_A_YEARS_PAY, _MOST = Decimal(20_000), Decimal(10_000_000)
_CANADIAN = frozenset({"cad", "c$", "ca$"})
_A_YEAR: Mapping[Period, int] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
"""How often in a year, at full time."""


def is_shown(shown: Shown) -> bool:
    """Whether the ad names any pay."""
    return shown.pay is not None or shown.money is not None


def is_plain(shown: Shown) -> bool:
    """Whether the ad clearly names an amount or a range with both ends."""
    return _named(shown) is not None


def amount(shown: Shown) -> Answered:
    """An amount or a range; one with an open end may do or not."""
    return _named(shown) or _open(shown, "unknown")


def closed(shown: Shown) -> Answered:
    """An amount or a range; one with an open end won't do."""
    return _named(shown) or _open(shown, "missing")


def both_ends(shown: Shown) -> Answered:
    """A range; of one amount only its writer knows whether it is the lowest and the highest."""
    found = closed(shown)
    is_one = shown.pay.high is None if shown.pay else bool(shown.money and shown.money.kind == "fixed")
    if found.answer != "present" or not is_one:
        return found
    why = "One amount is named; a lowest and a highest are asked for. Make sure that it is both."
    return Answered("unknown", why, _fixed(shown.pay) if shown.pay else ())


def at_least(shown: Shown) -> Answered:
    """The lowest amount."""
    found = shown.money
    if not shown.pay and found and found.sure and found.kind == "from":
        return Answered("present", f"The text names {found.quote}.")
    return _named(shown) or _open(shown, "unknown")


def within_50k(shown: Shown) -> Answered:
    """A range that isn't wider than $50,000 a year, unless it goes beyond $200,000."""
    pay, found = shown.pay, shown.money
    if pay and pay.high is not None:
        return _measured(shown.pay_said, pay, is_canadian=pay.currency == "CAD")
    answered = closed(shown)
    if pay or answered.answer != "present" or not found or found.kind != "range":
        return answered
    read = _read(found)
    is_canadian = found.sign in _CANADIAN or (found.sign == "$" and _is_in_canada(shown))
    if read:
        return _measured(found.quote, read, is_canadian=is_canadian)
    return Answered("unknown", f"{answered.why} Check that it is no wider than $50,000.")


def is_too_wide(pay: Pay) -> bool:
    """Whether a range is wider than $50,000 a year, and doesn't go beyond $200,000."""
    low, high, times = pay.low, pay.high or pay.low, _A_YEAR[pay.period]
    return (high - low) * times > _WIDEST and high * times <= _EXEMPT


def _measured(said: str, pay: Pay, *, is_canadian: bool) -> Answered:
    """Whether a range is too wide: by the year and in Canadian dollars surely, else perhaps."""
    if not is_too_wide(pay):
        if (pay.high or pay.low) * _A_YEAR[pay.period] > _EXEMPT:
            return Answered("present", f"{said} goes beyond $200,000, and so no range is asked for.")
        return Answered("present", f"The ad says {said}, no wider than $50,000 a year.")
    if pay.period != "year" or not is_canadian:
        return Answered("unknown", f"{said} may be wider than $50,000 a year. Narrow it.")
    return Answered("missing", f"{said} is wider than $50,000. Narrow it to what you expect to pay.")


def _read(found: Money) -> Pay | None:
    """A range in a text as pay, where its figures and its period are clear; thousands without a period are a year's."""
    period = found.period or ("year" if found.low and found.low >= _A_YEARS_PAY else "")
    if found.low is None or found.high is None or not period or not found.low <= found.high < _MOST:
        return None
    return Pay(low=found.low, high=found.high, currency="CAD", period=period)


def _is_in_canada(shown: Shown) -> bool:
    """Whether every place where the job may be done is in Canada, so that a dollar is one of theirs."""
    areas = [one.area for one in where(shown.reading.posting)]
    return bool(areas) and all(one.partition("-")[0] == "CA" for one in areas)


def early(advice: str) -> Callable[[Shown], Answered]:
    """Where the ad is one of the places to name the pay, and not the only one: if it doesn't, that is no fault yet."""

    def answer(shown: Shown) -> Answered:
        return _named(shown) or Answered("unknown", f"{_open(shown, 'unknown').why} {advice}", _put_back(shown))

    return answer


def or_linked(answer: Callable[[Shown], Answered]) -> Callable[[Shown], Answered]:
    """Where a link to a public page will do as well, which only a person can open."""

    def linked(shown: Shown) -> Answered:
        found = answer(shown)
        if found.answer == "missing" and shown.has_link:
            return Answered("unknown", "The ad has a link that may lead to it. Make sure that it does.", found.remedies)
        return found

    return linked


def _named(shown: Shown) -> Answered | None:
    """The answer where the ad clearly names an amount or a range."""
    if shown.pay:
        return Answered("present", f"The ad says {shown.pay_said}.")
    if shown.money and shown.money.sure and shown.money.kind in {"range", "fixed"}:
        return Answered("present", f"The text names {shown.money.quote}.")
    return None


def _open(shown: Shown, unless: str) -> Answered:
    """The answer where it doesn't: what it says instead, and whether that is a fault."""
    found = shown.money
    if found is None:
        return Answered("missing", f"{_NO_AMOUNT} {_FILL}", _put_back(shown))
    if not found.sure or found.kind in {"range", "fixed"}:
        return Answered("unknown", f"The text names {found.quote}, which may be the pay. {_FILL}", _put_back(shown))
    why = f"“{found.kind} {found.quote}” leaves one end open. {_FILL}"
    return Answered("missing" if unless == "missing" else "unknown", why, _put_back(shown))


def _put_back(shown: Shown) -> tuple[Remedy, ...]:
    """The remedy where pay is filled in and only left off the paper."""
    facts = shown.reading.posting.facts
    if facts.pay is None or shown.keeps("pay"):
        return ()
    kept = [one for one in facts.left_out if one != "pay"]
    return (Remedy("Put the pay that you filled in on the paper", (State("facts", "left_out", kept),)),)


def _fixed(pay: Pay) -> tuple[Remedy, ...]:
    value = {"low": str(pay.low), "high": str(pay.low), "currency": pay.currency, "period": pay.period}
    return (Remedy("It is both: say that the pay is fixed", (State("facts", "pay", value),)),)
