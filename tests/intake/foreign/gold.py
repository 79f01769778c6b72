"""Forty job ads of our own writing in five formats, each with what a reader would say of it.

Beside each ad stands its gold: which section each heading means (`headings`), and each sentence that stands under none
(`lines`); which snippet a line says in other words (`snippets`), and the facts that it states (`facts`). All of it was
written before the first of them was read by the program. A third is marked `unseen`: written with the others, and
looked at only when the work was done. Ten of other styles, marked `later`, were written after that, and read before
their gold was written; they are counted apart.
"""

import html
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from weasyprint import HTML

from jdbuilder.intake.foreign.imported import kinds, understood
from jdbuilder.intake.foreign.parts import Parts
from jdbuilder.intake.foreign.proposals import proposals, role_of
from jdbuilder.intake.model import Proposal
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from tests.intake.foreign.word_ads import word_ad

FOLDER = Path(__file__).parent / "ads"
ENDINGS = (".txt", ".md", ".html", ".word", ".pdf.html")


AsRead = tuple[Parts, Posting, tuple[Proposal, ...]]
_READ: dict[str, AsRead] = {}


@dataclass(frozen=True)
class Ad:
    """One ad: its file as people write it, and what it says."""

    name: str
    kind: str
    source: str
    gold: Mapping[str, Any]

    @property
    def lot(self) -> str:
        """Which of the three lots it is one of."""
        return "unseen" if self.gold.get("unseen") else "later" if self.gold.get("later") else "seen"

    @cached_property
    def data(self) -> bytes:
        """The ad as a file; texts in the encodings that programs write."""
        match self.kind:
            case "docx":
                return word_ad(self.source)
            case "pdf":
                printed = HTML(string=self.source).write_pdf()
                assert isinstance(printed, bytes)
                return printed
            case "txt":
                return self.source.encode(
                    {"t2": "utf-16", "t3": "cp1252", "t4": "utf-8-sig"}.get(self.name[:2], "utf-8")
                )
            case _:
                return self.source.encode()

    @property
    def lines(self) -> list[str]:
        """What a reader of the ad reads, line by line, by other means than the program's."""
        match self.kind:
            case "docx":
                return [line.partition(":")[2].strip().replace(" || ", ": ") for line in self.source.splitlines()]
            case "pdf" | "html":
                seen = re.sub(r"(?s)<(script|style|nav|noscript|head|title)\b.*?</\1>", "", self.source)
                seen = re.sub(r"</(td|dt)>\s*<(td|dd)>", ": ", seen)
                blocks = re.sub(r"</?(p|div|h\d|li|ul|ol|br|td|tr|table|dt|dd|dl|section|b class)\b[^>]*>", "\n", seen)
                return html.unescape(re.sub(r"<[^>]+>", "", blocks)).splitlines()
            case "md":
                return re.sub(r"\]\([^)]*\)", "", self.source).splitlines()
            case _:
                return self.source.splitlines()

    @property
    def sentences(self) -> list[str]:
        """Its sentences, cut without care for abbreviations, so that they are rather too short than too long."""
        return [
            part
            for line in self.lines
            for part in re.split(r"(?<=[.!?])\s", line)
            if letters(part.strip("0123456789."))
        ]

    def read(self, library: Library) -> AsRead:
        """What the program makes of it; the same for every test, since PDFs take long."""
        if self.name not in _READ:
            _READ[self.name] = self._read(library)
        return _READ[self.name]

    def _read(self, library: Library) -> AsRead:
        parts, posting = understood(kinds()[self.kind].read(self.data, self.name).pieces, library)
        role = role_of(posting.title, (line.text for line in posting.sections.responsibilities), library)
        return parts, posting, proposals(posting, library, role)


def letters(text: str) -> str:
    """A text's letters and digits alone, so that it doesn't matter how it is marked or where it is broken."""
    return re.sub(r"[\W_]", "", text).casefold()


@cache
def ads() -> tuple[Ad, ...]:
    """All ads, by name."""
    return tuple(_ad(gold) for gold in sorted(FOLDER.glob("*.toml")))


def _ad(gold: Path) -> Ad:
    path = next(found for ending in ENDINGS if (found := gold.with_suffix(ending)).is_file())
    kind = {".txt": "txt", ".md": "md", ".word": "docx"}.get(path.suffix) or (
        "pdf" if ".pdf" in path.suffixes else "html"
    )
    return Ad(gold.stem, kind, path.read_text(encoding="utf-8"), tomllib.loads(gold.read_text(encoding="utf-8")))
