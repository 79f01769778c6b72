"""Whether an ad tells what else laws ask for: benefits, other pay, closing date, commission, vacancy and the like."""

from datetime import timedelta
from textwrap import shorten

from babel.dates import format_date

from jdbuilder.review.finding import Add, Remedy, State
from jdbuilder.review.law import pay
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown

BENEFITS_LINE = "Benefits: <health cover, pension, paid leave, all that you offer XXX>"
"""What to fill in: a line that names them all."""

ADD_BENEFITS = Remedy("Add a line to name them in", (Add("benefits", BENEFITS_LINE),))
NO_OTHER_PAY = "None besides the pay named here"
OTHER_PAY_LINE = "<bonus, commission, equity or other pay XXX>"
SAY_OTHER_PAY = (
    Remedy("Add other pay, to be filled in", (State("facts", "other_pay", OTHER_PAY_LINE),)),
    Remedy("Say that there is none", (State("facts", "other_pay", NO_OTHER_PAY),)),
)
SAY_AI = (
    Remedy("Say: yes, it is used", (State("facts", "ai_screening", True),)),
    Remedy("Say: no, it is not used", (State("facts", "ai_screening", False),)),
)
SAY_VACANCY = (
    Remedy("Say: yes, the position is open now", (State("facts", "vacancy", True),)),
    Remedy("Say: no, it may open later", (State("facts", "vacancy", False),)),
)
SAY_VARIABLE = (
    Remedy("Say: part of the pay is commission", (State("facts", "variable", "commission"),)),
    Remedy("Say: the pay is a base wage, with tips on top", (State("facts", "variable", "tips"),)),
    Remedy("Neither", (State("facts", "variable", "neither"),)),
)
_A_FEW = 2
_LONGEST = 120
_A_MONTH = timedelta(days=30)


def benefits(shown: Shown) -> Answered:
    """Whether the ad names any benefit."""
    if shown.benefits:
        return Answered("present", f"Named: {_listed(shown.benefits)}.")
    if shown.perhaps_benefits:
        named = _listed(shown.perhaps_benefits)
        why = f"The text speaks of {named}. Name what you offer under benefits, if it is yours."
        return Answered("unknown", why, (ADD_BENEFITS,))
    if shown.is_listing_benefits:
        return Answered("unknown", "The lines under “What we offer” are still to be filled in.")
    if shown.benefit_lines:
        return Answered("unknown", "Something stands under benefits. Make sure that it names what you offer.")
    return Answered("missing", "The ad names no benefits. Words such as “great benefits” don’t count.", (ADD_BENEFITS,))


def all_benefits(shown: Shown) -> Answered:
    """Whether it names several, since all are asked for."""
    if 0 < len(shown.benefits) < _A_FEW:
        return Answered("unknown", f"Only one is named: {_listed(shown.benefits)}. Name every other that you offer.")
    return benefits(shown)


def maybe_benefits(shown: Shown) -> Answered:
    """The same where they are asked for as part of the pay."""
    found = benefits(shown)
    if found.answer != "missing":
        return found
    return Answered(
        "unknown", "The ad names no benefits. Name them: here they count as part of the pay.", (ADD_BENEFITS,)
    )


def health(shown: Shown) -> Answered:
    """Whether it says that there is health cover."""
    if "health cover" in shown.benefits:
        return Answered("present", "The ad speaks of health cover.")
    line = "Health cover: <what it covers, or none XXX>"
    return Answered(
        "unknown",
        "The ad doesn’t say whether there is health cover. Say it here, or before the first interview.",
        (Remedy("Add a line to say it in", (Add("benefits", line),)),),
    )


def other_pay(shown: Shown) -> Answered:
    """Whether it says what is paid besides the wage."""
    if shown.other_pay:
        return Answered("present", f"The ad says: “{_cut(shown.other_pay)}”.")
    if shown.no_other_pay:
        return Answered("present", f"The ad says that there is none: “{_cut(shown.no_other_pay)}”.")
    return Answered(
        "unknown", "The ad names no bonus, commission or other pay. Name it, or say there is none.", SAY_OTHER_PAY
    )


def closing(shown: Shown) -> Answered:
    """Whether it gives the day on which the window closes."""
    facts = shown.reading.posting.facts
    if facts.closing and shown.keeps("closing"):
        return Answered("present", "The closing date is given.")
    if shown.closing:
        return Answered("present", "A closing date is named in the text.")
    if shown.ongoing:
        return Answered(
            "unknown", f"“{shown.ongoing}” names no date. Give one, or make sure that there really is none."
        )
    return Answered("missing", "The ad doesn’t say until when one can apply.", _days(shown))


def _days(shown: Shown) -> tuple[Remedy, ...]:
    """The closing date that is left off the paper, or one a month ahead."""
    facts = shown.reading.posting.facts
    day = facts.closing or shown.reading.day + _A_MONTH
    kept = [one for one in facts.left_out if one != "closing"]
    said = f"Say: apply by {format_date(day, 'long', locale=shown.reading.posting.look.language.replace('-', '_'))}"
    return (Remedy(said, (State("facts", "closing", day.isoformat()), State("facts", "left_out", kept))),)


def commission(shown: Shown) -> Answered:
    """Whether it says that pay is commission, if it is."""
    return _variable(shown, "commission", shown.commission)


def tips(shown: Shown) -> Answered:
    """Whether it says that tips are part of the pay, and what the base wage is."""
    found = _variable(shown, "tips", shown.tips)
    if found.answer == "present" and shown.reading.posting.facts.variable != "neither" and not pay.is_shown(shown):
        fill = Remedy("Fill in Pay with the base wage, without tips")
        return Answered("missing", "The ad speaks of tips, but names no base wage.", (fill,))
    return found


def _variable(shown: Shown, kind: str, words: str) -> Answered:
    """Whether the ad says what it must of commission, or of tips, if there is any."""
    said = shown.reading.posting.facts.variable
    if said == kind or (said is None and words):
        return Answered(
            "present", f"The ad says that there is {kind}." if kind == "commission" else "The ad speaks of tips."
        )
    if said:
        return Answered(
            "present", f"You said that there is no {kind}." if kind == "commission" else "You said: no tips."
        )
    if pay.is_plain(shown) and not shown.hints(kind):
        why = f"The ad names plain pay, and speaks of no {kind}. Only if there is any, say so."
        return Answered("unknown", why, SAY_VARIABLE, optional=True)
    return Answered("unknown", "Say whether part of the pay is commission or tips.", SAY_VARIABLE)


def description(shown: Shown) -> Answered:
    """Whether it describes the job."""
    if shown.reading.of("responsibilities", locked=True) or (shown.reading.foreign and shown.reading.of()):
        return Answered("present", "The ad describes the job.")
    return Answered("unknown", "The ad lists no duties. If there is a job description, its text belongs here.")


def ai(shown: Shown) -> Answered:
    """Whether it says if artificial intelligence helps to choose."""
    if shown.reading.posting.facts.ai_screening is not None:
        return Answered("present", "The ad says whether artificial intelligence is used.")
    if shown.ai:
        return Answered("present", "The text speaks of artificial intelligence in hiring.")
    if shown.perhaps_ai:
        why = "The text speaks of artificial intelligence and of applicants. Say plainly whether it is used for yours."
        return Answered("unknown", why, SAY_AI)
    why = "The ad doesn’t say whether artificial intelligence screens applicants."
    if shown.reading.posting.review.employees is None:
        return Answered("unknown", f"{why} Employers who are bound, by their size, have to.", SAY_AI)
    return Answered("missing", why, SAY_AI)


def vacancy(shown: Shown) -> Answered:
    """Whether it says if there is a vacancy."""
    if shown.reading.posting.facts.vacancy is not None:
        return Answered("present", "The ad says whether there is a vacancy.")
    if shown.vacancy:
        return Answered("present", "The text speaks of the vacancy.")
    if shown.perhaps_vacancy:
        why = f"“{shown.perhaps_vacancy}” may speak of this job. Say plainly whether there is a vacancy now."
        return Answered("unknown", why, SAY_VACANCY)
    return Answered("missing", "The ad doesn’t say whether there is a vacancy now.", SAY_VACANCY)


def agreement(shown: Shown) -> Answered:
    """Whether it names the collective agreement."""
    if shown.agreement:
        return Answered("present", f"“{shown.agreement}” is named.")
    return Answered(
        "unknown",
        "If a collective agreement says what the job pays, name it and its terms on pay.",
        (
            Remedy(
                "Add a line to name it in", (Add("benefits", "Collective agreement: <its name and pay grade XXX>"),)
            ),
            Remedy("Say that none applies", (Add("benefits", "No collective agreement applies to this job"),)),
        ),
    )


def _cut(said: str) -> str:
    return shorten(said, _LONGEST, placeholder=" …")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(one if len(one) < 60 else f"{one[:57]}…" for one in names[:8])
