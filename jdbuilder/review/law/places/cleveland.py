"""Cleveland, Ohio: the salary range or scale, since October 2025."""

from datetime import date

from jdbuilder.review.law.duties import BENEFITS_AS_PAY, PAY
from jdbuilder.review.law.model import Law, sites

LAW = Law(
    place="US-OH-CLE",
    name="Cleveland",
    since=date(2025, 10, 27),
    least=15,
    local=True,
    whom="employers of 15 or more in the city",
    covers="“Salary” is defined to include benefits.",
    duties=(PAY, BENEFITS_AS_PAY),
    sources=sites("beneschlaw.com", "shrm.org"),
)
