"""Washington: pay, all benefits and other compensation, as changed in July 2025."""

from datetime import date

from jdbuilder.review.law.duties import ALL_BENEFITS, OTHER_PAY, PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-WA",
    name="Washington",
    since=date(2023, 1, 1),
    began="2023; changed on 27 July 2025 (SSB 5408)",
    least=15,
    whom="employers of 15 or more",
    covers="One amount will do where only one is offered.",
    duties=(PAY, ALL_BENEFITS, OTHER_PAY),
    besides=(
        "Until 27 July 2027 an employer who is told of a fault has five business days to mend it.",
        "Damages go from $100 to $5,000.",
    ),
    sources=sites("ogletree.com", "lawfilesext.leg.wa.gov"),
    review_by=date(2027, 7, 27),
)
