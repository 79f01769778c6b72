"""The European Union: article 5 of Directive 2023/970, due in every member’s law since June 2026."""

from datetime import date

from jdbuilder.review.law.duties import AGREEMENT, NEUTRAL_TITLE, NO_PAY_HISTORY, PAY_EARLY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="EU",
    name="European Union",
    since=date(2026, 6, 7),
    began="due in every country’s own law by 7 June 2026",
    whom="every employer, through the law of each country",
    covers="Pay is to be set by objective criteria that are the same for every gender, and told in the ad or before the"
    " interview. Where a country is late, its own law may not ask for it yet.",
    duties=(PAY_EARLY, AGREEMENT, NEUTRAL_TITLE, NO_PAY_HISTORY),
    sources=sites("grove.hr", "jacksonlewis.com"),
    review_by=date(2027, 6, 7),
)
