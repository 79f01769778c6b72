"""Slovakia: pay before the interview or the contract."""

from datetime import date

from jdbuilder.review.law.duties import PAY_BEFORE_CONTRACT
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="SK",
    name="Slovakia",
    since=date(2026, 6, 7),
    began="in force by the directive’s date",
    whom="every employer",
    covers="Pay has to be told before the interview or the contract; the ad need not show it.",
    duties=(PAY_BEFORE_CONTRACT,),
    sources=sites("teamed.global", "taylorwessing.com"),
    unread="We know that it is in force, not since which day.",
)
