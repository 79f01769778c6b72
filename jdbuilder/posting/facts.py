"""The facts of a posting in words: the one place where money, dates and places are written out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jdbuilder.placeholders import placeholder
from jdbuilder.posting import areas
from jdbuilder.posting.address import country_in
from jdbuilder.posting.model import Pay, Posting, Variable


@dataclass(frozen=True)
class Fact:
    """One fact: its label on the paper, the name of its placeholder, and how a posting says it, if it does."""

    id: str
    label: str
    placeholder: str
    say: Callable[[Posting], str]

    @property
    def field(self) -> str:
        """The form's field where it is filled in."""
        return "pay_low" if self.id == "pay" else self.id


def _place(posting: Posting) -> str:
    facts = posting.facts
    if facts.workplace == "remote":
        where = "; ".join(filter(None, (facts.place, _applicants(posting))))
        return f"Fully remote ({where})" if where else "Fully remote"
    return ", ".join(part for part in (facts.place, facts.workplace or "") if part) if facts.place else ""


def _applicants(posting: Posting) -> str:
    """Where applicants for remote work may live, unless its place says so."""
    said = posting.listing.applicants_in
    if not said or said == (country_in(posting.facts.place),):
        return ""
    return f"applicants in {', '.join(map(areas.name, said))}"


def _employment(posting: Posting) -> str:
    return EMPLOYMENT_WORDS.get(posting.facts.employment or "", "")


def _pay(posting: Posting) -> str:
    return pay_in_words(posting.facts.pay, posting.look.language) if posting.facts.pay else ""


def _variable(posting: Posting) -> str:
    return VARIABLE_WORDS.get(posting.facts.variable or "neither", "")


def _yes_or_no(answer: bool | None, yes: str, no: str) -> str:
    return "" if answer is None else yes if answer else no


def _vacancy(posting: Posting) -> str:
    return _yes_or_no(posting.facts.vacancy, *VACANCY_WORDS)


def _ai_screening(posting: Posting) -> str:
    return _yes_or_no(posting.facts.ai_screening, *AI_WORDS)


def _closing(posting: Posting) -> str:
    if not posting.facts.closing:
        return ""
    from babel.dates import format_date  # like money: only for ads that name a day

    return format_date(posting.facts.closing, "long", locale=_locale(posting.look.language))


EMPLOYMENT_WORDS: Mapping[str, str] = {
    "full-time": "Full time",
    "part-time": "Part time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
    "volunteer": "Volunteer",
    "per-diem": "Per diem",
    "other": "Other",
}

VARIABLE_WORDS: Mapping[Variable, str] = {
    "commission": "Part of the pay is commission",
    "tips": "Tips come on top: the pay named here is the base wage",
}
VACANCY_WORDS = ("This ad is for a position that is open now", "This ad is for positions that may open later")
AI_WORDS = (
    "Artificial intelligence is used to screen, assess or select applicants",
    "Artificial intelligence is not used to screen, assess or select applicants",
)
"""What the paper says of a yes and of a no."""

COMPANY = Fact("company", "Company", "company", lambda posting: posting.facts.company)

FACTS: tuple[Fact, ...] = (
    Fact("place", "Place", "place", _place),
    Fact("employment", "Employment", "employment type", _employment),
    Fact("hours", "Hours", "hours", lambda posting: posting.facts.hours),
    Fact("pay", "Pay", "pay", _pay),
    Fact("start", "Start", "start date", lambda posting: posting.facts.start),
    Fact("closing", "Apply by", "closing date", _closing),
    Fact("contact", "Contact", "contact", lambda posting: posting.facts.contact),
    Fact("reference", "Reference", "reference", lambda posting: posting.facts.reference),
)

# Shown where they are filled; nobody is asked for them.
OPTIONAL: tuple[Fact, ...] = (
    Fact("apply_at", "Apply at", "apply at", lambda posting: posting.facts.apply_at),
    Fact("website", "Website", "website", lambda posting: posting.facts.website),
    Fact("address", "Address", "address", lambda posting: posting.facts.address),
    Fact("other_pay", "Other pay", "other pay", lambda posting: posting.facts.other_pay),
    Fact("variable", "Variable pay", "variable pay", _variable),
    Fact("vacancy", "Vacancy", "vacancy status", _vacancy),
    Fact("ai_screening", "AI in hiring", "ai in hiring", _ai_screening),
)


def values(posting: Posting) -> dict[str, str]:
    """What each placeholder of a fact is filled with; unfilled facts are absent."""
    said = {fact.placeholder: fact.say(posting) for fact in (COMPANY, *FACTS, *OPTIONAL)}
    said["title"] = posting.title
    return {name: value for name, value in said.items() if value}


def rows(posting: Posting) -> tuple[tuple[str, str], ...]:
    """Label and value of every fact that isn't left out, unfilled ones as placeholders, optional ones if filled."""
    return tuple((fact.label, fact.say(posting) or _unfilled(fact, posting)) for fact in stated(posting))


def stated(posting: Posting) -> tuple[Fact, ...]:
    """The facts that have a row on the paper, in its order."""
    return (*kept(posting), *(fact for fact in OPTIONAL if fact.say(posting)))


def kept(posting: Posting) -> tuple[Fact, ...]:
    """The facts that the ad mentions, filled or not."""
    return tuple(fact for fact in FACTS if fact.id not in posting.facts.left_out)


def _unfilled(fact: Fact, posting: Posting) -> str:
    shown = placeholder(fact.placeholder)
    workplace = posting.facts.workplace
    return f"{shown}, {workplace}" if fact.id == "place" and workplace else shown


def pay_in_words(pay: Pay, language: str) -> str:
    """'€45,000 – €60,000 a year', as the language writes money."""
    amounts = [pay.low] if pay.high in (None, pay.low) else [pay.low, pay.high]
    said = " – ".join(money(amount, pay.currency, language) for amount in amounts if amount is not None)
    return f"{said} {'an' if pay.period == 'hour' else 'a'} {pay.period}"


@lru_cache(maxsize=256)
def money(amount: Decimal, currency: str, language: str) -> str:
    """An amount with its currency, as the language writes it: '€45,000'."""
    from babel import Locale
    from babel.numbers import format_currency, get_currency_symbol

    locale = Locale.parse(_locale(language))
    pattern = str(locale.currency_formats["standard"].pattern)
    if amount == amount.to_integral_value():
        pattern = pattern.replace(".00", "")
    if get_currency_symbol(currency, locale)[-1].isalpha():
        pattern = pattern.replace("¤", "¤\u00a0")  # CLDR's rule, which Babel leaves out: CHF 45,000 but €45,000
    return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)


def _locale(language: str) -> str:
    return language.replace("-", "_")
