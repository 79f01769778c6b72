"""Maine: a range in good faith, since July 2026."""

from datetime import date

from jdbuilder.review.law.duties import PAY, unread
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-ME",
    name="Maine",
    since=date(2026, 7, 29),
    least=10,
    whom="employers of ten or more",
    duties=(unread(PAY),),
    sources=sites("pointfactors.com", "hrcompliancecompass.com"),
    unread="The number of employees is hearsay to us: we have not read this in the law.",
)
