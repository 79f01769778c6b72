"""For every place two ads: one that shows what its law asks for, one that doesn't; with the exact answers to each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad

BENEFITS = ("Health insurance from the first day", "A pension, to which we add 5 %", "25 days of paid leave")


def pay(low: int, high: int | None, currency: str = "USD", period: str = "year") -> Mapping[str, object]:
    return {"low": low, "high": high, "currency": currency, "period": period}


RANGE = {"pay": pay(60_000, 75_000)}
ONE = {"pay": pay(60_000, None)}
EUROS = {"pay": pay(45_000, 52_000, "EUR")}
CANADIAN = {"pay": pay(70_000, 90_000, "CAD")}


@dataclass(frozen=True)
class Golden:
    """One place's two ads.

    Attributes:
        at: where the job is, as the ad says it.
        good: facts and sections of the ad that passes, beside its place.
        bad: those of the ad that fails.
        lacks: by duty, what the one that fails is answered; all else is 'present'.
        status: what becomes of it.
        passes: what becomes of the one that passes.
        unclear: by duty, what can't be told even of the one that passes.
    """

    at: str
    good: Mapping[str, Any] = field(default_factory=dict)
    bad: Mapping[str, Any] = field(default_factory=dict)
    lacks: Mapping[str, str] = field(default_factory=dict)
    status: str = "missing"
    passes: str = "met"
    unclear: Mapping[str, str] = field(default_factory=dict)

    def posting(self, given: Mapping[str, Any]) -> Posting:
        return ad(
            facts={"place": self.at, **given.get("facts", {})},
            **{name: lines for name, lines in given.items() if name not in {"facts", "title"}},
            title=given.get("title", "Studio Manager"),
        )


def of(facts: Mapping[str, Any] | None = None, *benefits: str, **sections: Any) -> Mapping[str, Any]:
    return {"facts": facts or {}, "benefits": benefits, **sections}


ALL = {**RANGE, "other_pay": "A bonus of up to 5 %"}

GOLDEN: Mapping[str, Golden] = {
    "US-CO": Golden(
        "Denver, CO",
        of({**ALL, "closing": "2027-01-15"}, *BENEFITS),
        of({}, "Great benefits"),
        {"pay": "missing", "other-pay": "unknown", "all-benefits": "missing", "closing-date": "missing"},
    ),
    "US-CA": Golden(
        "Oakland, CA",
        of(RANGE, must_haves=("You drive our van to fairs and have a driver’s license",), apply=("Write to us",)),
        of({}, must_haves=("A valid driver’s license",)),
        {"pay-at-hire": "missing", "no-driving-licence": "missing"},
        passes="unclear",
        unclear={"no-driving-licence": "unknown"},
    ),
    "US-WA": Golden(
        "Seattle, WA",
        of({**ONE, "other_pay": "None besides the pay named here"}, *BENEFITS),
        of({}, "Competitive benefits"),
        {"pay": "missing", "all-benefits": "missing", "other-pay": "unknown"},
    ),
    "US-NY": Golden(
        "Albany, NY",
        of({**RANGE, "variable": "neither"}, responsibilities=("Plan the week",)),
        of({}, "Salary up to $70,000 a year"),
        {"pay-min-max": "missing", "job-description": "unknown", "commission": "unknown"},
    ),
    "US-NY-NYC": Golden(
        "Brooklyn, NY",
        of({"pay": pay(30, 36, period="hour")}),
        of({}, "A competitive salary"),
        {"pay-min-max": "missing"},
    ),
    "US-IL": Golden(
        "Chicago, IL",
        of(ALL, *BENEFITS),
        of({}, "Great benefits"),
        {"pay-or-link": "missing", "benefits-or-link": "missing", "other-pay": "unknown"},
    ),
    "US-MN": Golden(
        "Duluth, MN",
        of({**ONE, "other_pay": "A bonus at the end of the year"}, *BENEFITS),
        of({}, about=("Pay starts at $60,000 a year and up.",)),
        {"pay-starting": "missing", "all-benefits": "missing", "other-pay": "unknown"},
    ),
    "US-VT": Golden(
        "Burlington, VT",
        of({"pay": pay(12, 14, period="hour"), "variable": "tips"}),
        of({}, "Tips are yours to keep"),
        {"pay-min-max": "missing", "commission": "unknown", "tips": "missing"},
    ),
    "US-NJ": Golden(
        "Newark, NJ",
        of(ALL, *BENEFITS),
        of({}, "Great benefits", "Pay of up to $70,000 a year"),
        {"pay-closed": "missing", "benefits": "missing", "other-pay": "unknown"},
    ),
    "US-NJ-JC": Golden(
        "Jersey City, NJ",
        of(RANGE, *BENEFITS),
        of(),
        {"pay-min-max-unread": "unknown", "benefits-unread": "unknown"},
        status="unclear",
    ),
    "US-MA": Golden("Boston, MA", of(RANGE), of({}, "Salary: negotiable"), {"pay": "missing"}),
    "US-MD": Golden(
        "Baltimore, MD",
        of(ALL, *BENEFITS),
        of(ONE),
        {"pay-min-max": "unknown", "benefits": "missing", "other-pay": "unknown"},
    ),
    "US-DC": Golden(
        "Washington, DC",
        of(RANGE, *BENEFITS),
        of({}, "25 days of paid leave"),
        {"pay-min-max": "missing", "health-cover": "unknown"},
    ),
    "US-HI": Golden("Hilo, HI", of({"pay": pay(28, None, period="hour")}), of(), {"pay": "missing"}),
    "US-VA": Golden("Richmond, VA", of(RANGE), of({}, "Pay depends on experience"), {"pay": "missing"}),
    "US-ME": Golden("Bangor, ME", of(RANGE), of(), {"pay-unread": "unknown"}, status="unclear"),
    "US-CT": Golden("Hartford, CT", of(RANGE, *BENEFITS), of(), {"pay": "missing", "benefits": "missing"}),
    "US-DE": Golden(
        "Dover, DE",
        of(ALL, *BENEFITS),
        of(),
        {"pay": "missing", "benefits": "missing", "other-pay": "unknown"},
        status="not yet",
        passes="not yet",
    ),
    "US-OH-CLE": Golden("Cleveland, OH", of(RANGE, *BENEFITS), of(), {"pay": "missing", "benefits-as-pay": "unknown"}),
    "US-NV": Golden("Reno, NV", status="no duty", passes="no duty"),
    "US-RI": Golden("Providence, RI", status="no duty", passes="no duty"),
    "EU": Golden(
        "Brussels, Belgium",
        of(EUROS, "Collective agreement: graphic trades, grade 4"),
        of({}, "A competitive salary", apply=("Please state your current salary",), title="Salesman"),
        {
            "pay-early": "unknown",
            "collective-agreement": "unknown",
            "neutral-title": "missing",
            "no-pay-history": "missing",
        },
    ),
    "IT": Golden("Milan, Italy", of(EUROS), of(), {"pay": "missing"}),
    "LT": Golden("Vilnius, Lithuania", of(EUROS), of(), {"pay": "missing"}),
    "MT": Golden("Valletta, Malta", of(EUROS), of(), {"pay-before-contract": "unknown"}, status="unclear"),
    "SK": Golden("Bratislava, Slovakia", of(EUROS), of(), {"pay-before-contract": "unknown"}, status="unclear"),
    "PL": Golden("Gdynia, Poland", of(EUROS), of(), {"pay-early": "unknown"}, status="unclear"),
    "AT": Golden(
        "Graz, Austria",
        of({}, about=("Pay starts from €2,800 a month.",)),
        of(),
        {"pay-minimum-unread": "unknown"},
        status="unclear",
    ),
    "DE": Golden(
        "Berlin, Germany",
        of(),
        of({}, must_haves=("You must be under 35 years old",)),
        {"no-discrimination-unread": "unknown"},
        status="unclear",
        passes="nothing found",
    ),
    "FR": Golden("Lyon, France", status="no duty", passes="no duty"),
    "ES": Golden("Bilbao, Spain", status="no duty", passes="no duty"),
    "NL": Golden("Utrecht, Netherlands", status="no duty", passes="no duty"),
    "IE": Golden("Cork, Ireland", status="no duty", passes="no duty"),
    "GB": Golden(
        "Leeds, UK",
        of(),
        of({}, must_haves=("A waitress, who must be under 35 years old",), title="Waitress"),
        {"no-discrimination": "missing"},
        passes="nothing found",
    ),
    "CA-BC": Golden(
        "Victoria, BC, Canada", of(CANADIAN), of({}, "$60,000 and up, paid monthly"), {"pay-closed": "missing"}
    ),
    "CA-ON": Golden(
        "Toronto, ON",
        of({**CANADIAN, "ai_screening": False, "vacancy": True}),
        of({"pay": pay(60_000, 130_000, "CAD")}, must_haves=("Two years of Canadian experience",)),
        {
            "pay-within-50k": "missing",
            "ai-screening": "unknown",
            "vacancy": "missing",
            "no-canadian-experience": "missing",
        },
    ),
    "CA-PE": Golden(
        "Charlottetown, Prince Edward Island", of(CANADIAN), of(), {"pay-unread": "unknown"}, status="unclear"
    ),
    "CA-NL": Golden("St. John’s, Newfoundland and Labrador", status="no duty", passes="no duty"),
    "CA-NS": Golden("Halifax, Nova Scotia", status="no duty", passes="no duty"),
}
