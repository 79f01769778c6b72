"""Poland: pay before the first interview, since December 2025."""

from datetime import date

from jdbuilder.review.law.duties import PAY_EARLY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="PL",
    name="Poland",
    since=date(2025, 12, 24),
    whom="every employer",
    covers="Pay has to be told before the first interview; the ad is one place for it.",
    duties=(PAY_EARLY,),
    sources=sites("teamed.global", "taylorwessing.com"),
)
