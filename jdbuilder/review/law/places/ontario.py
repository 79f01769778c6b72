"""Ontario: pay, artificial intelligence and vacancies in ads, since 2026."""

from datetime import date

from jdbuilder.review.law.duties import AI_SCREENING, NO_CANADIAN_EXPERIENCE, PAY_WITHIN_50K, VACANCY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="CA-ON",
    name="Ontario",
    since=date(2026, 1, 1),
    least=25,
    whom="employers of 25 or more on the day of posting",
    duties=(PAY_WITHIN_50K, AI_SCREENING, VACANCY, NO_CANADIAN_EXPERIENCE),
    besides=("Keep the ad for three years.",),
    sources=sites("northgrenvillechamber.com (the ministry’s text)", "kuretzkyvassos.com"),
)
