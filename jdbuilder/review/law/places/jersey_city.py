"""Jersey City: its own rule, for smaller employers than New Jersey’s."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS, PAY_MIN_MAX, unread
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-NJ-JC",
    name="Jersey City",
    since=date(2022, 4, 13),
    began="2022, by what we know",
    least=5,
    whom="employers of five or more",
    duties=(unread(PAY_MIN_MAX), unread(BENEFITS)),
    sources=sites("gapsquare.com"),
    unread="We have read the number of employees only; since when it counts and what it asks for is hearsay to us.",
)
