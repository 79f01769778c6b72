"""Pay with an open end: 'up to', 'from', 'and up'."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.law.money import Kind, money
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_PARTS = ("title", "opening", "responsibilities", "environment", "about", "benefits", "apply")
_SAY: dict[Kind, str] = {
    "up to": "“{words}” is the most: readers can’t tell what they would get, and some laws don’t take it for pay.",
    "from": "“{words}” is the least: readers can’t tell what they would get, and some laws don’t take it for pay.",
}
_ELSE = re.compile(
    r"\b(?:help|bonus\w*|allowance|budget|relocation|support|referral|learning|training|vouchers?|per cent|bring in"
    r"|sales|revenue|turnover|match\w*|contribut\w*|pension|over|above|beyond|discount)\b|%"
)
"""Just before an amount: it is no pay, or a bound of something else."""
_BEFORE = 32
"""Letters that are looked at for it."""
_ASK = Remedy("Name the lowest and the highest amount that you will really pay at the start")


def _find(reading: Reading) -> Iterator[Finding]:
    if reading.posting.facts.pay and "pay" not in reading.posting.facts.left_out:
        return
    for passage in reading.of(*_PARTS):
        for one in money(passage):
            before = passage.plain[max(0, one.start - _BEFORE) : one.start]
            is_pay = passage.place.part == "title" or ((one.bare or one.sure) and not _ELSE.search(before))
            if is_pay and one.kind in _SAY:
                yield passage.found(one.start, one.end, _SAY[one.kind], _ASK)


RULE = Rule(
    id="range-honesty",
    severity="clarity",
    name="Pay with an open end",
    reason="“Up to” and “from” name one end and leave readers to guess the other, which may be theirs.",
    sources=(
        Source("New Jersey’s pay transparency act, 2025, as read by natlawreview.com: “up to” isn’t enough"),
        Source("British Columbia, pay transparency law, 2023, at www2.gov.bc.ca: neither “and up” nor “up to”"),
    ),
    grade="C",
    counter="Pay by commission alone has no upper end; then the ad can name what people really earned.",
    find=_find,
    reads=_PARTS,
    exclusions="Ads whose facts name the pay, closed ranges, budgets, bonuses and other amounts that aren’t pay.",
    flags=(
        "Salary up to [[£45,000]]",
        "Earn as much as [[$90,000 a year]]",
        "Pay from [[$18 an hour]]",
        "A salary of [[€50,000]] and more",
        "Starting salary: from [[£31k]]",
        "Up to [[£45k]] and a company car",
        "[[$90,000+]], and we mean it",
        "Up to [[EUR 60.000]] and a bicycle",
        ad("Sales Executive, earn up to £80k"),
    ),
    passes=(
        "Salary of £31,000 to £36,000",
        "A salary of £31,000, and a learning budget of up to £900",
        "£40,000 to £46,000 and a pension",
        "Life insurance of up to £120,000",
        "A referral bonus of up to £500",
        "We help people earn up to $100,000 a year.",
        "You pay invoices of up to $5,000 each.",
        "$96,400 to $108,900 plus salary packaging; relocation help of up to $5,000",
        "Pay: $30 to $42 an hour plus 3% of what you bring in over $30,000 a month",
        "You look after budgets up to £45,000 a year.",
        "Up to 30 days of leave a year and pay of $24 an hour",
        "From 3 May we are at 45 Long Lane.",
    ),
    part="benefits",
)
