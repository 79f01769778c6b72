"""Two hundred postings for the checkers: every theme, paper, length and script; each text begins with a marker."""

import io
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from jdbuilder import shipped
from jdbuilder.brand import NO_BRAND, Brand, Logo
from jdbuilder.outline import Outline
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import theme
from jdbuilder.render.format import Look
from jdbuilder.render.theme import Paper
from tests.checkers.scripts import NAMES, SENTENCES

MANY = 200
PAPERS: tuple[Paper, ...] = ("a4", "letter")
LENGTHS = {"short": 1, "long": 9, "empty": 0}
"""How many lines each section has."""

MARKER = re.compile(r"M\d{3}(?!\d)")
ACCENTS = ("#7a1f5c", "#005a9c", "#2f5d1e")


@dataclass(frozen=True)
class Case:
    """A posting with what it is made of."""

    number: int
    theme: str
    paper: Paper
    length: str
    script: str

    @property
    def name(self) -> str:
        """'017-studio-a4-long-greek'."""
        return f"{self.number:03}-{self.theme}-{self.paper}-{self.length}-{self.script}"

    @property
    def branded(self) -> bool:
        """Whether a company's kit was used."""
        return self.number % 3 == 1

    @property
    def posting(self) -> Posting:
        """The posting, checked and cleaned as every posting is."""
        title, company = NAMES[self.script]
        marked = _marked(SENTENCES[self.script])
        listed = LENGTHS[self.length]
        return Posting.model_validate(
            {
                "title": f"{next(marked)[:4]} {title}",
                "facts": self._facts(company, marked) if listed else {"left_out": ["start", "reference"]},
                "listing": self._listing() if listed else {},
                "sections": {section.id: [*_lines(section.id, listed, marked)] for section in SECTIONS},
                "look": {"theme": self.theme, "paper": self.paper, "data": self.number % 2 == 0},
            }
        )

    def _facts(self, company: str, marked: Iterator[str]) -> dict[str, object]:
        pays: list[object] = [
            {"low": "45000", "high": "60000.50", "currency": "EUR", "period": "year"},
            {"low": "21.5", "currency": "GBP", "period": "hour"},
            {"low": "300000", "high": "300000", "currency": "JPY", "period": "month"},
        ]
        workplaces = ["hybrid", "on-site", "remote"]
        kinds = ["full-time", "part-time", "contract", "temporary", "internship", "volunteer", "per-diem", "other"]
        return {
            "company": f"{next(marked)[:4]} {company}",
            "place": next(marked)[:60].strip(),
            "workplace": workplaces[self.number % 3],
            "employment": kinds[self.number % 8],
            "hours": "37.5 a week",
            "pay": pays[self.number % 3],
            "start": "1 March 2027",
            "closing": "2027-01-31",
            "contact": "jobs@example.org",
            "reference": f"R-{self.number}",
            "website": "https://example.org/about" if self.branded else "",
            "apply_at": "https://example.org/jobs?id=1&from=ad" if self.branded else "",
            **(self._asked_by_law(marked) if self.number % 4 < 2 else {}),
        }

    def _asked_by_law(self, marked: Iterator[str]) -> dict[str, object]:
        """What some laws ask an ad to say of pay and hiring."""
        return {
            "other_pay": next(marked)[:90].strip(),
            "variable": ["commission", "tips", "neither"][self.number % 3],
            "vacancy": self.number % 4 == 0,
            "ai_screening": self.number % 8 == 0,
        }

    def _listing(self) -> dict[str, object]:
        educations = ["no requirements", "high school", "bachelor degree", None]
        return {
            "country": ["DE", "GB", "JP"][self.number % 3],
            "posted": "2026-11-02",
            "applicants_in": [["US-CO", "CA-ON", "GB"], ["DE", "FR"]][self.number % 4 > 0]
            if self.number % 3 == 2
            else [],
            "direct_apply": self.number % 2 == 0,
            "education": educations[self.number % 4],
            "months": (self.number % 4) * 12,
        }

    @property
    def outline(self) -> Outline:
        """The document."""
        return outline(self.posting)

    @property
    def look(self) -> Look:
        """The theme and paper, with a brand of its own where the case has one."""
        brand = Brand(ACCENTS[self.number // 3 % 3], logo()) if self.branded else NO_BRAND
        templates = shipped.folders("templates", None)
        return Look(self.theme, self.paper, templates, brand=brand, data=self.posting.look.data)

    def markers(self) -> list[str]:
        """The markers of the document in the order of the paper."""
        return MARKER.findall(" ".join(self.outline.words()))


def cases() -> tuple[Case, ...]:
    """All two hundred."""
    themes = theme.names(shipped.folders("templates", None))
    every = itertools.product(LENGTHS, PAPERS, themes, SENTENCES)
    return tuple(
        Case(number, style, paper, length, script)
        for number, (length, paper, style, script) in zip(range(MANY), itertools.cycle(every), strict=False)
    )


def few() -> tuple[Case, ...]:
    """A dozen of them: every script, theme, paper and length, with a brand and without."""
    by_script = {script: [one for one in cases() if one.script == script] for script in SENTENCES}
    chosen = [found[(place * 5) % len(found)] for place, found in enumerate(by_script.values())]
    return (*chosen, cases()[-1])


def logo() -> Logo:
    """A company's mark: a coloured square with a hole."""
    picture = Image.new("RGBA", (320, 120), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 119, 119), fill=(0, 90, 156, 255))
    draw.ellipse((30, 30, 90, 90), fill=(255, 255, 255, 255))
    held = io.BytesIO()
    picture.save(held, "PNG")
    return Logo(held.getvalue(), *picture.size, alt="Example Works")


def _marked(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences round and round, each after a marker of its own."""
    for number, sentence in enumerate(itertools.cycle(sentences), 1):
        yield f"M{number:03} {sentence}"


def _lines(section: str, listed: int, marked: Iterator[str]) -> Iterator[dict[str, str]]:
    """The lines of a section; even an empty posting says something of its own."""
    for _ in range(listed or (1 if section in {"responsibilities", "apply"} else 0)):
        text = next(marked)
        if section == "metrics":
            yield {"text": f"{text.split()[0]}: {text}", "target": "≥ 95 %"}
        else:
            yield {"text": text}
