"""Whether an ad names the pay as a law wants it named."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from jdbuilder.posting.model import Pay, Period
from jdbuilder.review.finding import Remedy, State
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown

_FILL = "Fill in Pay with the lowest and the highest amount that you really mean to pay at the start."
_NO_AMOUNT = "The ad names no pay."
_WIDEST, _EXEMPT = Decimal(50_000), Decimal(200_000)
_A_YEAR: Mapping[Period, int] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
"""How often in a year, at full time."""


def is_shown(shown: Shown) -> bool:
    """Whether the ad names any pay."""
    return shown.pay is not None or shown.money is not None


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
    pay = shown.pay
    if pay is None or pay.high is None:
        found = closed(shown)
        is_text = found.answer == "present" and pay is None and shown.money and shown.money.kind == "range"
        return Answered("unknown", f"{found.why} Check that it is no wider than $50,000.") if is_text else found
    times = _A_YEAR[pay.period]
    if pay.high * times > _EXEMPT:
        return Answered("present", f"{shown.pay_said} goes beyond $200,000, and so no range is asked for.")
    if (pay.high - pay.low) * times <= _WIDEST:
        return Answered("present", f"The ad says {shown.pay_said}, no wider than $50,000 a year.")
    if pay.period != "year" or pay.currency != "CAD":
        return Answered("unknown", f"{shown.pay_said} may be wider than $50,000 a year. Narrow it.")
    return Answered("missing", f"{shown.pay_said} is wider than $50,000. Narrow it to what you expect to pay.")


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
