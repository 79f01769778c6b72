"""Delaware: the range, benefits and other pay, from September 2027."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS, OTHER_PAY, PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-DE",
    name="Delaware",
    since=date(2027, 9, 1),
    began="September 2027",
    least=26,
    whom="employers of 26 or more",
    duties=(PAY, BENEFITS, OTHER_PAY),
    sources=sites("lawblog123.com (Vorys)"),
    unread="We know the month, not the day: from the first of September we take it to count.",
    review_by=date(2027, 9, 30),
)
