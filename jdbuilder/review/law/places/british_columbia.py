"""British Columbia: the expected wage or a closed range, since November 2023."""

from datetime import date

from jdbuilder.review.law.duties import PAY_CLOSED
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="CA-BC",
    name="British Columbia",
    since=date(2023, 11, 1),
    whom="every employer under the province’s law",
    covers="Remote work that is open to people in the province is covered. Bonuses and benefits need not be named.",
    duties=(PAY_CLOSED,),
    sources=sites("www2.gov.bc.ca", "laborrelationscounsel.com"),
)
