"""The District of Columbia: the range in all listings, and health cover before the first interview."""

from datetime import date

from jdbuilder.review.law.duties import HEALTH, PAY_MIN_MAX
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-DC",
    name="District of Columbia",
    since=date(2024, 6, 30),
    whom="employers with at least one employee in the District",
    duties=(PAY_MIN_MAX, HEALTH),
    sources=sites("lindnerlaw.com", "vertisourcehr.com"),
)
