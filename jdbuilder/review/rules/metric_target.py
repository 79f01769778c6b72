"""Measures of success that name no target, or that one person can't answer for."""

import re
from collections.abc import Iterator

from jdbuilder.posting.model import Line
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_SHOWN = 3
_FIGURE = re.compile(
    r"\d|per ?cent|%|\b(?:half|twice|double[ds]?|every|each|all|zero|no more than|none|a third|a quarter)\b"
)
_WHOLE = re.compile(
    r"\b(?:company|company['’]s|group|firm|organi[sz]ation|business|brand)(?:['’]s)?[- ]?(?:wide)? (?:\w+ )?"
    r"(?:revenues?|turnover|profits?|profitability|growth|valuation|earnings|results?)\b"
    r"|\b(?:share price|market capitali[sz]ation|ebitda)\b"
)
_ANSWERS_FOR_ALL = re.compile(
    r"\b(?:chief|c[efiot]o|cmo|president|director|partner|founder|owner|head|vp|general manager|managing)\b"
)
_ASK = Remedy("Write what would be good, and by when: “≥ 95 % per quarter”")
_ASK_SHARE = Remedy("Name the part of it that this job moves")


def _find(reading: Reading) -> Iterator[Finding]:
    lines = [(number, one) for number, one in enumerate(reading.posting.sections.metrics) if one.chosen]
    open_ = [(number, one) for number, one in lines if not _has_target(one)]
    if open_ and not reading.foreign:
        named = ", ".join(f"“{_name(one)}”" for _, one in open_[:_SHOWN])
        more = f" and {len(open_) - _SHOWN} more" if len(open_) > _SHOWN else ""
        number, first = open_[0]
        message = f"No target is named for {named}{more}."
        yield Finding(Place("metrics", number), message, text=first.text, remedies=(_ASK,))
    if _ANSWERS_FOR_ALL.search(reading.posting.title.lower()):
        return
    for passage in reading.of("metrics"):
        for whole in _WHOLE.finditer(passage.plain):
            message = "“{words}” is the work of everybody: whose part is this job’s?"
            yield passage.found(*whole.span(), message, _ASK_SHARE)


def _has_target(line: Line) -> bool:
    return bool(line.target or _FIGURE.search(line.text.lower()))


def _name(line: Line) -> str:
    return line.text.partition(":")[0].strip()[:60]


RULE = Rule(
    id="metric-target",
    severity="clarity",
    name="Measures without target or owner",
    reason="A measure tells what success is only where it says how much, by when, and for whose part.",
    sources=(Source("LinkedIn, tips for job posts: say what the first year is judged by"),),
    grade="D",
    counter="Some targets are agreed with the person after they have begun; then the ad can say that.",
    find=_find,
    reads=("metrics",),
    exclusions="Targets of ads that were brought from elsewhere, and results of the whole company where the job leads "
    "it.",
    flags=(
        ad(metrics=("Returns: how many orders come back",)),
        ad(metrics=({"text": "Returns: how many orders come back", "target": "< 3 %"}, "Errors: what is found")),
        ad(metrics=({"text": "Company growth: how much we sell", "target": "20 %"},)),
        ad(metrics=({"text": "Profit: the firm’s yearly profit", "target": "5 %"}, "Errors found")),
        ad(metrics=("Quality", "Speed", "Costs", "Returns")),
    ),
    passes=(
        ad(),
        ad(metrics=({"text": "Returns: how many orders come back", "target": "< 3 %"},)),
        ad(metrics=("Returns: at most 3 in a hundred orders come back",)),
        ad(metrics=("Response: every customer hears from us on the day",)),
        ad(metrics=({"text": "Returns: how many come back", "chosen": False},)),
        ad(metrics=({"text": "Sales: what your shop sells", "target": "+ 5 %"},)),
        ad("Managing Director", metrics=({"text": "Profit: the company’s profit", "target": "+ 5 %"},)),
    ),
)
