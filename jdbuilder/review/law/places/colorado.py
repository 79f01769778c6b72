"""Colorado: the Equal Pay for Equal Work Act, and its changes of 2024."""

from datetime import date

from jdbuilder.review.law.duties import ALL_BENEFITS, CLOSING, OTHER_PAY, PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-CO",
    name="Colorado",
    since=date(2021, 1, 1),
    began="2021, with more since 2024",
    whom="employers with at least one employee in Colorado",
    covers="Remote work that somebody in Colorado could do is covered.",
    duties=(PAY, OTHER_PAY, ALL_BENEFITS, CLOSING),
    besides=("Fines go from $500 to $10,000.",),
    sources=sites("ezel.ai INFO #9A", "laborrelationscounsel.com", "thecompliantemployer.com"),
)
