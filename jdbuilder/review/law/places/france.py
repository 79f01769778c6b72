"""France: late with the directive on pay."""

from jdbuilder.review.law.model import NOBODY, Law, sites

LAW = Law(
    place="FR",
    name="France",
    since=None,
    whom=NOBODY,
    covers="The country is late: what the directive asks for is not in its own law yet. See the European Union.",
    duties=(),
    sources=sites("teamed.global", "taylorwessing.com"),
)
