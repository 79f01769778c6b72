"""New York City: the lowest and the highest pay, since November 2022."""

from datetime import date

from jdbuilder.review.law.duties import PAY_MIN_MAX
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-NY-NYC",
    name="New York City",
    since=date(2022, 11, 1),
    least=4,
    whom="employers of four or more, at least one of them in the city",
    covers="The amounts are a year’s or an hour’s, in good faith.",
    duties=(PAY_MIN_MAX,),
    sources=sites("news.bloomberglaw.com"),
    unread="That one of the four must work in the city is hearsay to us: we have not read this in the law.",
)
