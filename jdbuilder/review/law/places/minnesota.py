"""Minnesota: the starting range, all benefits and other compensation, since 2025."""

from datetime import date

from jdbuilder.review.law.duties import ALL_BENEFITS, OTHER_PAY, PAY_STARTING
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-MN",
    name="Minnesota",
    since=date(2025, 1, 1),
    least=30,
    local=True,
    whom="employers of 30 or more in Minnesota",
    duties=(PAY_STARTING, ALL_BENEFITS, OTHER_PAY),
    sources=sites("stinson.com", "virgilhr.com"),
)
