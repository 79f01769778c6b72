"""Austria: the minimum pay in the ad, by an older law."""

from datetime import date

from jdbuilder.review.law.duties import PAY_MINIMUM, unread
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="AT",
    name="Austria",
    since=date(2011, 3, 1),
    began="an older law; since 2011, by what we know",
    whom="every employer",
    covers="The lowest pay has to stand in the ad, as the collective agreement has it where there is one.",
    duties=(unread(PAY_MINIMUM),),
    sources=sites("teamed.global", "taylorwessing.com"),
    unread="Since when it counts, and that the collective agreement sets it, is hearsay to us: we have not read this in"
    " the law.",
)
