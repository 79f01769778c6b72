"""Drafts that try every format: hostile lines, every script, many lines, and one that never changes."""

import io
from collections.abc import Iterable

from PIL import Image

from jdbuilder.brand import Logo
from jdbuilder.posting.model import Posting

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><b>bold</b>",
    "{{7*7}} {% raw %} {# x #}",
    "${x} $x %s %(x)s {0}",
    "]]>",
    "*not bold* _x_ # no heading",
    "# no heading #",
    "1. not a list",
    "2) nor this",
    "- not a bullet",
    "+ nor this",
    "> no quotation",
    "| a | b |",
    "--- === ~~~",
    "&amp; &#x41; &lt;",
    "<!-- x -->",
    "\\",
    "\\* \\# \\\\",
    "`code` ```more```",
    "[text](https://example.org/) ![x](y)",
    "name_with_under_scores and a~b",
    "emoji \U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 end",
    "שלום עולם",
    "مرحبا بالعالم",
    "Ελληνικά: η ώρα",
    "Кириллица: ёж, щука",
    "x\u0302 a\u0323\u0306 o\u0308 combining",
    "10\u00a0000\u00a0€",
    "tab\there\tand there",
    "well-known e-mail, cut-off",
)

LONG_WORD = "abcdefghij" * 1000


def draft(title: str = "Manager", company: str = "", **sections: Iterable[str]) -> Posting:
    """A posting with these lines in these sections, checked and cleaned as every posting is."""
    lines = {name: [{"text": text} for text in texts] for name, texts in sections.items()}
    return Posting.model_validate({"title": title, "facts": {"company": company}, "sections": lines})


def hostile() -> Posting:
    """Hostile text wherever a person may type."""
    lines = dict.fromkeys(("opening", "responsibilities", "metrics", "apply", "equal_opportunity"), HOSTILE)
    return draft("Manager <b>&amp; *co* #", "Acme & Söhne <Berlin>", **lines)


def many() -> Posting:
    """Five hundred own lines, no two alike."""
    return draft(responsibilities=[f"Own line number {number} of five hundred" for number in range(1, 501)])


def fixed() -> Posting:
    """A posting with something of everything; it owes nothing to the library, whose words may change."""
    return Posting.model_validate(
        {
            "title": "Production Manager",
            "facts": {
                "company": "Acme & Söhne <Berlin>",
                "place": "Berlin",
                "workplace": "hybrid",
                "employment": "full-time",
                "pay": {"low": "45000", "high": "60000.50", "currency": "EUR", "period": "year"},
                "closing": "2027-01-31",
                "left_out": ["hours", "reference"],
            },
            "listing": {"country": "DE", "posted": "2027-01-02", "direct_apply": True},
            "sections": {
                "opening": [{"text": "Plan *everything* at <company XXX>.\nThen do it."}],
                "responsibilities": [
                    {"text": "Plan the work & work the plan", "snippet": "plan"},
                    {"text": "Never printed", "snippet": "unticked", "chosen": False},
                    {"text": "# Keep <b>calm</b>"},
                ],
                "metrics": [{"text": "Schedule variance: ahead or behind", "target": "≤ 5 % per quarter"}],
                "must_haves": [{"text": "1. A calm voice"}, {"text": "שלום"}],
                "about": [{"text": "<company XXX> is <what you do XXX>."}],
                "apply": [{"text": "Write to <contact XXX> by <closing date XXX>."}],
                "equal_opportunity": [{"text": "Everyone is welcome.", "locked": True}],
            },
            "look": {"theme": "studio", "paper": "letter", "language": "en-GB"},
        }
    )


def logo(width: int = 400, height: int = 100) -> Logo:
    """A plain picture with words that need escaping."""
    saved = io.BytesIO()
    Image.new("RGB", (width, height), "#1d5c57").save(saved, "PNG")
    return Logo(saved.getvalue(), width, height, 'A "mark" <of> & all')
