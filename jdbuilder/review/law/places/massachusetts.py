"""Massachusetts: the range, since October 2025."""

from datetime import date

from jdbuilder.review.law.duties import PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-MA",
    name="Massachusetts",
    since=date(2025, 10, 29),
    least=25,
    local=True,
    whom="employers of 25 or more in Massachusetts",
    duties=(PAY,),
    sources=sites("parkerscheer.com", "niclawgrp.com"),
)
