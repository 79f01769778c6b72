"""The United Kingdom: no duty to name pay; adverts that discriminate are unlawful."""

from datetime import date

from jdbuilder.review.law.duties import NO_DISCRIMINATION
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="GB",
    name="United Kingdom",
    since=date(2010, 10, 1),
    began="the Equality Act 2010; its guidance was renewed on 16 July 2024",
    whom="every employer",
    covers="Pay need not be named. An ad must not discriminate, by its words either.",
    duties=(NO_DISCRIMINATION,),
    sources=sites("equalityhumanrights.com"),
)
