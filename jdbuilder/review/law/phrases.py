"""The phrases by which an ad’s own words are seen to show what laws ask for, in small letters; none backtracks."""

import re
from collections.abc import Mapping

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_COMMISSIONED = (
    r"(?:sales|earn|uncapped|plus|base and|base|on|%|\+) commissions?",
    "commission[ -](?:based|only|structure|plan|pay|on)",
)


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")


KINDS: Mapping[str, re.Pattern[str]] = {
    "health cover": _any(
        "(?:health|medical|dental|vision|hospital)[ -]?(?:cover|coverage|insurance|plans?|benefits?|aid)",
        "health[ -]?care (?:benefits?|cover|coverage|insurance|plans?|premiums?)",
        "(?:private|company|free|paid|affordable|and|including:?) health[ -]?care",
        "(?:dental|vision) care",
        "(?:health|medical)(?:, | and | & |/)(?:dental|vision)",
        "private medical",
    ),
    "a pension or retirement plan": _any(
        r"401 ?\(?k\)?", r"403 ?\(?b\)?", "pensions?", "retirement", "rrsp", "superannuation", "sipp"
    ),
    "paid leave": _any(
        "paid (?:time off|leave|vacation|holidays?|sick|parental)",
        "pto|annual leave|vacation|sick (?:leave|pay)|parental leave|maternity|paternity",
        "days[’']? (?:of )?(?:paid |annual )?(?:leave|holiday|vacation)",
    ),
    "insurance": _any(
        "(?:life|accident|disability|travel) (?:insurance|assurance|cover)", "income protection", "death in service"
    ),
    "learning": _any("tuition", "(?:learning|training|education|conference) (?:budget|allowance)"),
    "travel": _any("commuter", "transit pass", "cycle to work", "season ticket", "company car", "travel allowance"),
    "well-being and discounts": _any(
        "employee (?:discount|assistance)", "staff discount", "gym", "wellness", "childcare vouchers?"
    ),
}
"""The kinds of benefits, each with the words that name one."""

VAGUE = frozenset(
    (
        *("we", "offer", "with", "a", "an", "our", "the", "of", "and", "very", "many", "more", "other", "full"),
        *(
            "great",
            "excellent",
            "competitive",
            "generous",
            "attractive",
            "good",
            "comprehensive",
            "amazing",
            "standard",
        ),
        *(
            "salary",
            "salaries",
            "pay",
            "wage",
            "wages",
            "negotiable",
            "doe",
            "market",
            "rate",
            "rates",
            "depends",
            "on",
        ),
        *("experience", "commensurate", "is", "to", "be", "agreed", "paid", "well", "attractive", "rewards"),
        *(
            "plus",
            "incentive",
            "incentives",
            "fantastic",
            "company",
            "employee",
            "staff",
            "benefit",
            "benefits",
            "perk",
            "perks",
            "package",
            "plan",
        ),
    )
)
"""A line of these words alone names no benefit."""

OFFERS = _any(
    r"offer\w*",
    "benefits?",
    "perks?",
    "package",
    "you(?:[’']ll| will)? (?:get|receive|enjoy)",
    "eligible",
    "provide[sd]?",
)
COMMISSION = _any(*_COMMISSIONED)
OTHER_PAY = _any(
    "(?:annual|yearly|quarterly|monthly|performance|discretionary|target|sign-?on|signing|retention) bonus",
    "(?:holiday|christmas|team|company|cash|year-end|plus|and|or|%) bonus",
    r"bonus (?:scheme|plan|pay|of|up|potential|eligib\w*|programme|program)",
    "bonuses",
    *_COMMISSIONED,
    "stock (?:options?|grants?|units)",
    "share (?:options?|scheme)",
    "rsus?",
    "equity (?:package|grant|stake|compensation|options?)",
    r"profit[ -]shar\w+",
    "incentive (?:pay|plan|compensation)",
    "13th month",
)
TIPS = _any("tips", "gratuit(?:y|ies)", "tipped")
CLOSING = _any(
    "apply (?:by|before|no later than|until)",
    "applications? (?:by|before|until|close[sd]?|deadline|due|must be received|are due|accepted until)",
    "closing date",
    "application deadline",
    "deadline(?::| (?:is|to apply|for (?:applications|applying)))",
    "close[sd]? (?:on|at)",
    "window (?:closes|is open|will close)",
    "posting (?:closes|expires|ends)",
    "(?:accepted|open) until",
)
ONGOING = _any(
    "(?:rolling|ongoing) basis", "until (?:the (?:position|role|job|post) is )?filled", "no (?:set )?deadline"
)
DATE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})|(?:{_MONTH})[a-z]{{0,6}}\.? \d{{1,2}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
AI = _any("artificial intelligence", "ai", r"a\.i\.", r"automated (?:tools?|decision\w*|systems?)")
CHOOSES = _any(r"screen\w*", r"assess\w*", r"select\w*", r"shortlist\w*", r"rank\w*", r"review\w*", r"evaluat\w*")
APPLICANTS = _any(r"applica\w+", "candidates?")
USED = _any("we (?:may |do not |don['’]t |never )?use", "(?:is|are|may be|not|be) used", "using", "use of")
VACANCY = _any(
    "existing vacancy",
    "(?:for|is) an? (?:existing|current|immediate|open|actual|active) (?:vacancy|position|opening)",
    "vacancy (?:exists|is open)",
    "no (?:current|existing) vacancy",
    "position that is open now",
    "for (?:an? )?future (?:vacanc(?:y|ies)|openings?|positions?)",
)
AGREEMENT = _any(
    r"collective(?:ly)? (?:bargain\w+|agree\w+)", r"kollektivvertrag\w*", r"tarif\w+", "ccnl", "union agreement"
)
LINK_TO = _any("pay", r"salar\w+", "compensation", "benefits?")
