"""Connecticut: the wage or its range and the benefits, since October 2026."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS, PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-CT",
    name="Connecticut",
    since=date(2026, 10, 1),
    began="1 October 2026 (PA 26-12)",
    whom="every employer with at least one employee in Connecticut",
    covers="Internal and external postings are covered.",
    duties=(PAY, BENEFITS),
    sources=sites("ebglaw.com", "levenelegal.com"),
)
