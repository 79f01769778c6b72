"""New York State: section 194-b of its Labor Law."""

from datetime import date

from jdbuilder.review.law.duties import COMMISSION, DESCRIPTION, PAY_MIN_MAX
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-NY",
    name="New York",
    since=date(2023, 9, 17),
    least=4,
    whom="employers of four or more",
    covers="Remote work that reports to an office in New York is covered.",
    duties=(PAY_MIN_MAX, DESCRIPTION, COMMISSION),
    sources=sites("lawserver.com 194-b", "lawpf.com"),
)
