"""Writes docs/review.md: how right the review is on the ads of our own, rule by rule."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jdbuilder.review.rule import rules
from tests.review import gold
from tests.review.gold import Judged, Reviewed, Tally

TARGET = Path(__file__).parents[2] / "docs" / "review.md"
KINDS = ("seen", "unseen")

_HEAD = f"""# How right the review is

Measured on {{ads}} job ads of our own writing (`tests/review/ads/`), as on {gold.DAY:%d %B %Y}. Each was marked by
hand with what a careful editor or employment lawyer would change in it, before the rules’ lists were read. Where a rule
found something that was right and had been overlooked, or named otherwise, the mark was put right afterwards; where it
was wrong, it stands here as wrong. No rule was mended on the {{unseen}} ads that are marked unseen. Every ad is taken
in as a text file, as an upload is: what the import misreads counts against the rule.

A finding is right if a mark of the same rule shares a word with it in the same line. *Precision* is the share of
findings that are right, *recall* the share of marks that were found; a dash means that there was nothing to find.
`make review` writes this page anew.
"""


def written() -> str:
    """The page."""
    some = gold.reviewed()
    lots = {kind: gold.together(one for one in some if one.ad.kind == kind) for kind in KINDS}
    unseen = sum(one.ad.kind == "unseen" for one in some)
    parts = (
        _HEAD.format(ads=len(some), unseen=unseen),
        *_summary(some, lots),
        "",
        *_by_rule(gold.together(some), lots),
    )
    return "\n".join(parts) + "\n"


def _summary(some: tuple[Reviewed, ...], lots: dict[str, Tally]) -> Iterator[str]:
    every = gold.together(some)
    yield "## Over all\n"
    yield "| | findings | precision | marks | recall |"
    yield "|---|---:|---:|---:|---:|"
    words, whole = every.of(lambda one: bool(one.quote)), every.of(lambda one: not one.quote)
    for name, tally in {"all": every, **lots, "on words": words, "on the ad as a whole": whole}.items():
        yield f"| {name} | {_counts(tally)} |"
    stated = sum(len(one.ad.statements) for one in some)
    clean = stated - sum(len(one.troubled) for one in some)
    yield f"\nStatements on equal opportunity without a finding: {clean} of {stated} (marked ones count as clean)."
    yield f"Findings on wording (exclusion, style) in the median ad: {gold.density(some):.1f} for each hundred words."


def _by_rule(every: Tally, lots: dict[str, Tally]) -> Iterator[str]:
    yield "## Rule by rule\n"
    yield "| rule | findings | precision | marks | recall | seen: precision, recall | unseen: precision, recall |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for rule in rules():
        row = gold.of_rule(every, rule)
        if row.found or row.wanted:
            pairs = [gold.of_rule(lots[kind], rule) for kind in KINDS]
            both = " | ".join(f"{_rate(one.found)}, {_rate(one.wanted)}" for one in pairs)
            yield f"| {rule} | {_counts(row)} | {both} |"
    idle = [rule for rule in rules() if not (gold.of_rule(every, rule).found or gold.of_rule(every, rule).wanted)]
    if idle:
        yield f"\nWith nothing to find, and nothing found: {', '.join(idle)}."


def _counts(tally: Tally) -> str:
    return f"{len(tally.found)} | {_rate(tally.found)} | {len(tally.wanted)} | {_rate(tally.wanted)}"


def _rate(some: Sequence[Judged]) -> str:
    return f"{sum(one.is_right for one in some) / len(some):.2f}" if some else "–"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
