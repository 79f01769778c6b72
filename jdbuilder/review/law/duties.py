"""What ads must show, as data that places share: each with the least wording and with how an ad is seen to show it."""

from dataclasses import replace

from jdbuilder.review.finding import Place
from jdbuilder.review.law import notices, pay, prohibited
from jdbuilder.review.law.model import Answered, Duty
from jdbuilder.review.law.shown import Shown

_PAY = Place("facts", field="pay")
_OTHER_PAY = Place("facts", field="other_pay")
_VARIABLE = Place("facts", field="variable")
_BENEFITS = Place("benefits")
_RANGE = "<lowest amount> – <highest amount> a year"

PAY = Duty("pay", "The pay, or its range", f"Pay: {_RANGE}", pay.amount, _PAY)
PAY_AT_HIRE = Duty(
    "pay-at-hire", "The range of pay that you honestly expect to pay upon hire", f"Pay: {_RANGE}", pay.amount, _PAY
)
PAY_CLOSED = Duty(
    "pay-closed",
    "The pay, or a range with both ends; no “up to”, no “and up”",
    f"Pay: {_RANGE}",
    pay.closed,
    _PAY,
    wanted="a range with both ends",
)
PAY_STARTING = Duty(
    "pay-starting",
    "The starting pay, or its range with both ends",
    f"Starting pay: {_RANGE}",
    pay.closed,
    _PAY,
    wanted="a range with both ends",
)
PAY_MIN_MAX = Duty(
    "pay-min-max",
    "The lowest and the highest pay",
    f"Pay: {_RANGE}",
    pay.both_ends,
    _PAY,
    wanted="a range with both ends",
)
PAY_WITHIN_50K = Duty(
    "pay-within-50k",
    "The pay, or a range no wider than $50,000 a year; not asked above $200,000",
    f"Pay: {_RANGE}",
    pay.within_50k,
    _PAY,
    wanted="a range no wider than $50,000",
)
PAY_OR_LINK = Duty(
    "pay-or-link",
    "The pay scale, or a link to a public page with it",
    f"Pay: {_RANGE}",
    pay.or_linked(pay.amount),
    _PAY,
)
PAY_MINIMUM = Duty("pay-minimum", "The lowest pay", "Pay: from <lowest amount> a month, gross", pay.at_least, _PAY)
PAY_EARLY = Duty(
    "pay-early",
    "The initial pay or its range: in the ad, or before the interview",
    f"Pay: {_RANGE}",
    pay.early("Put it in the ad, or tell applicants before the interview."),
    _PAY,
)
PAY_BEFORE_CONTRACT = Duty(
    "pay-before-contract",
    "The initial pay or its range, before the contract; the ad need not show it",
    f"Pay: {_RANGE}",
    pay.early("Put it in the ad, or tell applicants in time, before anything is agreed."),
    _PAY,
)
BENEFITS = Duty(
    "benefits",
    "A general description of the benefits",
    notices.BENEFITS_LINE,
    notices.benefits,
    _BENEFITS,
    wanted="a description of them",
)
BENEFITS_OR_LINK = Duty(
    "benefits-or-link",
    "The benefits, or a link to a public page with them",
    notices.BENEFITS_LINE,
    pay.or_linked(notices.benefits),
    _BENEFITS,
    wanted="a description of them",
)
ALL_BENEFITS = Duty(
    "all-benefits",
    "A general description of all benefits",
    notices.BENEFITS_LINE,
    notices.all_benefits,
    _BENEFITS,
    wanted="a description of them all",
)
BENEFITS_AS_PAY = Duty(
    "benefits-as-pay",
    "The benefits, since “salary” includes them",
    notices.BENEFITS_LINE,
    notices.maybe_benefits,
    _BENEFITS,
)
HEALTH = Duty(
    "health-cover",
    "Whether there is health cover, at the latest before the first interview",
    "Health cover: <what it covers, or none>",
    notices.health,
    _BENEFITS,
)
OTHER_PAY = Duty(
    "other-pay",
    "Bonuses, commission, equity and other pay, in general words",
    "Other pay: <bonus, commission, equity, or none>",
    notices.other_pay,
    _OTHER_PAY,
)
CLOSING = Duty(
    "closing-date",
    "The day on which the application window closes",
    "Apply by <date>",
    notices.closing,
    Place("facts", field="closing"),
)
COMMISSION = Duty(
    "commission", "That pay is commission, if it is", "Part of the pay is commission", notices.commission, _VARIABLE
)
TIPS = Duty(
    "tips",
    "That pay includes tips, if it does, and the base wage",
    "Tips come on top of the pay named",
    notices.tips,
    _VARIABLE,
    wanted="the base wage",
)
DESCRIPTION = Duty(
    "job-description",
    "The job description, if one exists",
    "What you’ll do: …",
    notices.description,
    Place("responsibilities"),
)
AI_SCREENING = Duty(
    "ai-screening",
    "Whether artificial intelligence screens, assesses or selects applicants",
    "Artificial intelligence <is / is not> used to screen, assess or select applicants",
    notices.ai,
    Place("facts", field="ai_screening"),
)
VACANCY = Duty(
    "vacancy",
    "Whether there is a vacancy now",
    "This ad is for a position that <is open now / may open later>",
    notices.vacancy,
    Place("facts", field="vacancy"),
)
AGREEMENT = Duty(
    "collective-agreement",
    "The terms of the collective agreement on pay, where one applies",
    "Collective agreement: <its name and pay grade>",
    notices.agreement,
    _BENEFITS,
)
NO_CANADIAN_EXPERIENCE = Duty(
    "no-canadian-experience",
    "No demand for Canadian experience",
    "Leave it out; ask for the experience itself",
    prohibited.canadian_experience,
    Place("must_haves"),
    rule="local-experience",
)
NO_PAY_HISTORY = Duty(
    "no-pay-history",
    "No question about what applicants earn or earned",
    "Leave it out; ask what they expect, if anything",
    prohibited.pay_history,
    Place("apply"),
    rule="pay-history",
)
NO_LICENCE = Duty(
    "no-driving-licence",
    "No driving licence asked for, unless the job needs driving and no other way would do",
    "Leave it out, or name what has to be driven and why",
    prohibited.licence,
    Place("must_haves"),
    rule="driving-licence",
)
NEUTRAL_TITLE = Duty(
    "neutral-title",
    "A job title and a text that are the same for every gender",
    "A title such as “salesperson” in place of “salesman”",
    prohibited.gendered,
    Place("title"),
    rule="gendered-terms",
)
NO_DISCRIMINATION = Duty(
    "no-discrimination",
    "Words to change",
    "Change or leave out the words",
    prohibited.discrimination,
    rule="several",
    silent=True,
)


def unread(duty: Duty) -> Duty:
    """The same in a law that we know from hearsay: that it isn't met is never sure."""

    def answer(shown: Shown) -> Answered:
        found = duty.answer(shown)
        return replace(found, answer="unknown") if found.answer == "missing" else found

    return replace(duty, id=f"{duty.id}-unread", answer=answer)
