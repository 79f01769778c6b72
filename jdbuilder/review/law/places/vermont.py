"""Vermont: the range, and what is said of commission and tips, since July 2025."""

from datetime import date

from jdbuilder.review.law.duties import COMMISSION, PAY_MIN_MAX, TIPS
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-VT",
    name="Vermont",
    since=date(2025, 7, 1),
    least=5,
    whom="employers of five or more, at least one of them in Vermont",
    duties=(PAY_MIN_MAX, COMMISSION, TIPS),
    sources=sites("sheeheyvt.com", "pfclaw.com"),
)
