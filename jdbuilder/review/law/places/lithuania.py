"""Lithuania: pay in the ad, since 2019."""

from datetime import date

from jdbuilder.review.law.duties import PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="LT",
    name="Lithuania",
    since=date(2019, 1, 1),
    began="2019",
    whom="every employer",
    covers="Pay has to stand in the ad.",
    duties=(PAY,),
    sources=sites("teamed.global", "taylorwessing.com"),
)
