"""Hawaii: an hourly rate or a range, since 2024."""

from datetime import date

from jdbuilder.review.law.duties import PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-HI",
    name="Hawaii",
    since=date(2024, 1, 1),
    least=50,
    whom="employers of 50 or more",
    covers="The amount has to reflect what you really expect to pay. Moves within the company are not covered.",
    duties=(PAY,),
    sources=sites("hecouncil.org", "govdocs.com"),
)
