"""Virginia: pay in good faith, since July 2026."""

from datetime import date

from jdbuilder.review.law.duties import PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-VA",
    name="Virginia",
    since=date(2026, 7, 1),
    whom="every employer",
    covers="Public and internal postings are covered.",
    duties=(PAY,),
    besides=("An employer who is told of a fault has 15 business days to mend it.",),
    sources=sites("hirschlerlaw.com", "virginiabusiness.com"),
    unread="The number of the section is reported in two ways, 40.1-28.7:10 and 40.1-28.7:12.",
)
