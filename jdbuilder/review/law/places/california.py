"""California: the pay scale since 2023, and as expected upon hire since 2026."""

from datetime import date

from jdbuilder.review.law.duties import NO_LICENCE, PAY_AT_HIRE
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-CA",
    name="California",
    since=date(2023, 1, 1),
    began="2023; as expected upon hire since 1 January 2026 (SB 642)",
    least=15,
    whom="employers of 15 or more, at least one of them in California",
    covers="Benefits and bonuses need not be named. Piece rates and commission want their range if they are the base."
    " The line on driving licences is SB 1100.",
    duties=(PAY_AT_HIRE, NO_LICENCE),
    sources=sites("lcwlegal.com", "mondaq.com 1711484"),
)
