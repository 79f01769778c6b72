"""Rhode Island: pay is told during hiring, not in the ad."""

from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-RI",
    name="Rhode Island",
    since=None,
    whom="employers who hire in Rhode Island",
    duties=(),
    besides=("Pay has to be told during hiring; the ad need not show it.",),
    sources=sites("quirkyemploymentquestions.com"),
)
