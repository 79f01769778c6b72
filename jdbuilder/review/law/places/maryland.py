"""Maryland: the range, benefits and other compensation, since October 2024."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS, OTHER_PAY, PAY_MIN_MAX
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-MD",
    name="Maryland",
    since=date(2024, 10, 1),
    whom="every employer",
    duties=(PAY_MIN_MAX, BENEFITS, OTHER_PAY),
    besides=("Keep records for three years.", "The state has a form for it."),
    sources=sites("dllr.state.md.us FAQ", "mercer.com"),
)
