"""New Jersey: pay or a closed range, benefits and other compensation, since June 2025."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS, OTHER_PAY, PAY_CLOSED
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-NJ",
    name="New Jersey",
    since=date(2025, 6, 1),
    least=10,
    whom="employers of ten or more over 20 weeks",
    covers="“Up to $X” and “great benefits” are not enough.",
    duties=(PAY_CLOSED, BENEFITS, OTHER_PAY),
    sources=sites("natlawreview.com", "constangy.com"),
)
