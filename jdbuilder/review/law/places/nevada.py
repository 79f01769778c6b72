"""Nevada: pay is told during hiring, not in the ad."""

from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-NV",
    name="Nevada",
    since=None,
    whom="employers who hire in Nevada",
    duties=(),
    besides=("Pay has to be told during hiring; the ad need not show it.",),
    sources=sites("quirkyemploymentquestions.com"),
)
