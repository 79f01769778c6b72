"""Germany: late with the directive on pay; adverts that discriminate are unlawful."""

from datetime import date

from jdbuilder.review.law.duties import NO_DISCRIMINATION, unread
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="DE",
    name="Germany",
    since=date(2006, 8, 18),
    began="the General Equal Treatment Act of 2006, by what we know",
    whom="every employer",
    covers="No pay duty yet: the country is late, and what the directive asks for is not in its own law. See the"
    " European Union. An ad must not discriminate, by its words either.",
    duties=(unread(NO_DISCRIMINATION),),
    sources=sites("teamed.global", "taylorwessing.com"),
    unread="That ads must not discriminate, by section 11 of that act, is hearsay to us: we have not read this in the"
    " law.",
)
