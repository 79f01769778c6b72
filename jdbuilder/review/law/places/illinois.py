"""Illinois: pay scale and benefits, since 2025."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS_OR_LINK, OTHER_PAY, PAY_OR_LINK
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-IL",
    name="Illinois",
    since=date(2025, 1, 1),
    least=15,
    whom="employers of 15 or more, wherever they are",
    covers="Bonuses, stock and incentives count among the benefits. A link to a public page with them will do.",
    duties=(PAY_OR_LINK, BENEFITS_OR_LINK, OTHER_PAY),
    besides=(
        "Since 1 January 2026 people have to be told when artificial intelligence is used (HB 3773). How, its rules"
        " will say: they were still a draft in what we read.",
    ),
    sources=sites("gunder.com", "m3ins.com"),
    review_by=date(2027, 4, 30),
)
