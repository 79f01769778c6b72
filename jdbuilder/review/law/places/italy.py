"""Italy: pay in the ad."""

from datetime import date

from jdbuilder.review.law.duties import PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="IT",
    name="Italy",
    since=date(2026, 6, 7),
    began="in force by the directive’s date",
    whom="every employer",
    covers="Pay has to stand in the ad.",
    duties=(PAY,),
    sources=sites("teamed.global", "taylorwessing.com"),
    unread="We know that it is in force, not since which day.",
)
