"""Prince Edward Island: pay or its range in public postings, since June 2022."""

from datetime import date

from jdbuilder.review.law.duties import PAY, unread
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="CA-PE",
    name="Prince Edward Island",
    since=date(2022, 6, 1),
    whom="every employer",
    covers="Public postings are covered.",
    duties=(unread(PAY),),
    sources=sites("canadaemploymenthumanrightslaw.com"),
    unread="That it binds every employer is hearsay to us: we have not read this in the law.",
)
