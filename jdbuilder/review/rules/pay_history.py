"""What applicants earn or earned, asked for in the ad."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_HARMLESS = ("not|never|don't|won't|doesn't|cannot|without|regardless|no",)
_ASKED = (
    "your|please|state|stating|include|including|send|sending|provide|providing|indicate|indicating|specify|quote",
)
_PAY = "salary|salaries|pay|ctc|compensation|remuneration|wage|earnings"
_ASK = "Leave the question out, or ask what the person expects"

RULE = Rule(
    id="pay-history",
    severity="law",
    name="Questions about past pay",
    reason="What somebody earned elsewhere carries old injustice into new pay, and more and more laws forbid asking.",
    sources=(
        Source("Directive (EU) 2023/970, article 5", "https://grove.hr"),
        Source("jacksonlewis.com on the directive", "https://jacksonlewis.com"),
    ),
    grade="A",
    counter="Elsewhere than in the European Union and in some states and cities of the US, the question is allowed.",
    find=Terms(
        (
            Term(f"current|previous|last|most recent? {_PAY}", ask=_ASK, unless=_HARMLESS, only=_ASKED),
            Term("present salary|ctc|compensation", ask=_ASK, unless=_HARMLESS, only=_ASKED),
            Term("salary|wage|pay|compensation|earnings history", ask=_ASK, unless=_HARMLESS, only=_ASKED),
            Term("proof of salary|pay|earnings", ask=_ASK, unless=_HARMLESS),
            Term("recent payslip*|paystub*", ask=_ASK, unless=_HARMLESS, only=_ASKED),
            Term("recent pay slip*|stub*", ask=_ASK, unless=_HARMLESS, only=_ASKED),
        ),
        "“{words}” asks for past pay, which more and more laws forbid. What the person expects may be asked.",
    ),
    exclusions="What somebody hopes to earn, questions that the ad says it doesn’t ask, and pay as the subject of the "
    "work.",
    flags=(
        "Please state your [[current salary]] in your letter",
        "Send your CV with your [[salary history]] to us",
        "Include your [[present compensation]] and your notice period",
        "Applicants provide their [[last salary]]",
        "Please attach [[proof of earnings]]",
        "Quote your [[current CTC]] and expected CTC",
    ),
    passes=(
        "Please state your salary expectations",
        "We do not ask for your salary history",
        "You don’t need to tell us your current salary",
        "Keep records of salary history for the payroll team",
        "Our current pay scale is on the website",
        "We pay the current living wage",
        "Review current compensation against the market each year",
    ),
    part="apply",
)
