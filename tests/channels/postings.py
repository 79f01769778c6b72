"""Postings that try every channel: complete, empty, hostile, far too long."""

from collections.abc import Mapping
from typing import Any

from jdbuilder.posting.model import Line, Listing, Posting
from tests.render.drafts import HOSTILE

FACTS: Mapping[str, Any] = {
    "company": "Acme & Söhne",
    "place": "Austin, TX",
    "workplace": "hybrid",
    "employment": "full-time",
    "hours": "40 hours a week",
    "pay": {"low": 45000, "high": 60000, "currency": "USD", "period": "year"},
    "start": "1 March",
    "closing": "2027-01-31",
    "contact": "Ada Day, jobs@acme.example",
    "reference": "PM-17",
    "apply_at": "https://www.acme.example/jobs/17",
}
LISTING: Mapping[str, Any] = {
    "country": "US",
    "postal_code": "78701",
    "street": "1 Main Street",
    "posted": "2027-01-01",
}
SECTIONS: Mapping[str, Any] = {
    "opening": ["Plan everything that leaves our studio, and keep it moving."],
    "responsibilities": ["Plan the work and work the plan", "Keep the books & the peace"],
    "metrics": ["Schedule variance: ahead of the plan or behind it"],
    "must_haves": ["A calm voice in a storm"],
    "benefits": ["Thirty days of leave a year"],
    "apply": ["Write to us, and you will hear from us within a week."],
    "equal_opportunity": ["Everyone is welcome here."],
}


def made(title: str = "Production Manager", sections: Mapping[str, Any] = SECTIONS, **facts: Any) -> Posting:
    """A complete posting, with other facts where they are named."""
    lines = {name: [{"text": text} for text in texts] for name, texts in sections.items()}
    given = {"title": title, "facts": {**FACTS, **facts}, "listing": LISTING, "sections": lines}
    return Posting.model_validate(given)


def bare() -> Posting:
    """Nothing but a title."""
    return Posting(title="Manager")


def hostile() -> Posting:
    """Hostile text wherever a person may type."""
    texts = (*HOSTILE, "a < b & c > d", "AT&T, R&D, &copy; &notit")
    lines = dict.fromkeys(SECTIONS, texts)
    return made("Manager ]]> <b>&amp; 🎨", lines, company="Acme ]]> <script>", contact="a&b@acme.example", place="שלום")


def endless() -> Posting:
    """More than any place takes."""
    lines = [f"Line {number} of very many that say little, yet go on and on and on" for number in range(900)]
    return made(sections={**SECTIONS, "responsibilities": lines, "about": lines})


def unfilled() -> Posting:
    """Something to fill wherever a person may type."""
    texts = ("A <b XXX> c", "<INSERT IT HERE>", "First <a XXX>.\nSecond.")
    told = ("company", "place", "hours", "start", "contact", "reference", "address", "other_pay")
    facts = dict.fromkeys(told, "x <y XXX>")
    listing = Listing.model_validate(
        {**LISTING, **dict.fromkeys(("region", "locality", "postal_code", "street"), "<z XXX>")}
    )
    posting = made("Manager for <team XXX>", dict.fromkeys(SECTIONS, texts), **facts)
    metrics = tuple(Line(text=text, target="<n XXX>") for text in ("Speed: how fast", "Calm"))
    return posting.with_lines("metrics", metrics).model_copy(update={"listing": listing})


PAID: Mapping[str, Any] = {
    "other_pay": "A bonus of up to 10 %",
    "variable": "commission",
    "vacancy": True,
    "ai_screening": False,
}
"""What some laws ask an ad to say of pay and hiring, and what few ads do."""

EVERY: Mapping[str, Posting] = {
    "complete": made(),
    "paid": made(**PAID),
    "bare": bare(),
    "hostile": hostile(),
    "endless": endless(),
    "unfilled": made(company="", sections={**SECTIONS, "about": ["We are <who you are XXX>.", "We are kind."]}),
    "unfilled title": made("Manager for <team XXX>"),
    "unfilled everywhere": unfilled(),
}
