"""The Netherlands: late with the directive on pay."""

from datetime import date

from jdbuilder.review.law.model import NOBODY, Law, sites

LAW = Law(
    place="NL",
    name="Netherlands",
    since=None,
    began="aiming at 1 January 2027",
    whom=NOBODY,
    covers="The country is late: what the directive asks for is to come on 1 January 2027. See the European Union.",
    duties=(),
    sources=sites("teamed.global", "taylorwessing.com"),
    review_by=date(2026, 12, 31),
)
