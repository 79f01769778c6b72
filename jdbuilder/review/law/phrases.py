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
        "(?:employee|staff) (?:discounts?|assistance)", "staff discount", "gym", "wellness", "childcare vouchers?"
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

ASKS = _any(
    "please",
    "send (?:us|your|a|me)",
    "apply",
    "date of birth",
    "salary history",
    "photo(?:graph)?",
    "your (?:cv|résumé|resume)",
)
"""A line with these asks something of the applicants, wherever it stands."""
ACTS = _any(
    r"sell\w*|advis\w*|advice|help\w*|manag\w*|process\w*|clients?|customers?|patients?|members?|you will|explain\w*"
    r"|experience|knowledge|brokers?|claims?"
)
"""Of a sentence with several kinds of benefits: it may speak of the company's trade."""
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
NO_OTHER_PAY = _any(
    "(?:no|without(?: an?| any)?|not) (?:annual |yearly |other |further |extra )?"
    "(?:bonus(?:es)?(?! points)|commissions?|equity|variable pay|incentives?|other pay)",
    "neither (?:a )?bonus(?:es)? nor [a-z]{1,20}",
)
TIPS = _any(
    r"(?:plus|\+|all|your|cash|customer|pooled|share of|(?:hour|wage|pay|salary|rate) (?:and|with|&)) "
    "tips(?! (?:on|for|about))",
    "tips (?:are (?:yours|shared|pooled|paid|kept|included|split|on top)|come on top|on top|included|pool)",
    r"tip pool\w*",
    "tipped (?:job|role|position|wage|employee|work)",
    "gratuities",
)
CLOSING = _any(
    "apply (?:by|before|no later than|until)",
    "applications? (?:by|before|until|close[sd]?|deadline|due|must be received|are due|accepted until)",
    "closing date",
    "application deadline",
    "(?:^|the )deadline(?::| is)",
    "deadline (?:to apply|for (?:applications|applying))",
    "^(?:this )?(?:ad|job|role|position)? ?closes?(?: on| at|:)?",
    "window (?:closes|is open|will close)",
    "(?:posting|advert|vacancy|competition) (?:closes|expires|ends|will close)",
    "(?:accepted|open) until",
)
ONGOING = _any(
    "(?:rolling|ongoing) basis",
    "until (?:the (?:position|role|job|post) is )?filled",
    "no (?:fixed |set )?(?:deadline|closing date)",
)
DATE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})|(?:{_MONTH})[a-z]{{0,6}}\.? \d{{1,2}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
AI = _any("artificial intelligence", "ai", r"a\.i\.", r"automated (?:tools?|decision\w*|systems?)")
CHOOSES = _any(r"screen\w*", r"assess\w*", r"select\w*", r"shortlist\w*", r"rank\w*", r"review\w*", r"evaluat\w*")
APPLICANTS = _any(
    "applicants?",
    "candidates?",
    "(?:your|job|these) applications?",
    r"(?:screen\w*|assess\w*|select\w*|shortlist\w*|rank\w*|review\w*|evaluat\w*|sort\w*|read\w*)"
    "(?: (?:all|the|any|every|some|our|incoming))? applications?(?! (?:of|in)(?!\\w))",
)
USED = _any("we (?:may |do not |don['’]t |never )?use", "(?:is|are|may be|not|be) used", "using", "use of")
_OPEN = "(?:existing|current|immediate|open|actual|active)"
VACANCY = _any(
    f"(?:for (?:an?|no)|is an?) {_OPEN} (?:vacancy|position|opening)",
    "(?:this|an) existing vacancy",
    "(?:this|the) vacancy (?:exists|is open)",
    "position that is open now",
    "for (?:an? )?future (?:vacanc(?:y|ies)|openings?|positions?)",
)
PERHAPS_VACANCY = _any(
    f"{_OPEN} (?:vacanc(?:y|ies)|positions?|openings?)", "talent (?:pool|pipeline)", "vacancy exists"
)
AGREEMENT = _any(
    r"collective (?:bargaining |labou?r )?agreements?",
    "collectively agreed (?:pay|wages?|rates?|salar(?:y|ies)|terms)",
    r"kollektivvertrag\w*",
    r"tarifvertrag\w*|tariflich\w*|tarifgebunden\w*|nach tarif",
    "ccnl",
    "union agreement",
)
NOT = re.compile(r"(?<!\w)(?:no|not|never|without|nor|don't|doesn't|isn't)(?!\w)[^.;:]{0,24}$")
"""Just before words: they say that there is none."""
ELSEWHERE = _any(
    r"calculat\w*|comput\w*|work out|reconcil\w*|negotiat\w*|administer\w*"
    r"|for our (?:reps|clients|customers|agents|members)"
    r"|(?:clients|customers|agents|members|tenants)[’']? (?:pay|earn|get|receive)"
    r"|of other (?:firms|companies)|houses|flats"
)
"""Of a sentence: it speaks of what the company does, not of what it gives to whoever has the job."""
HINTS: Mapping[str, re.Pattern[str]] = {
    "commission": re.compile(r"commission|(?<!\w)ote(?!\w)|on-target"),
    "tips": re.compile(r"(?<!\w)(?:tips?|tipped|gratuit\w*)(?!\w)"),
}
"""Words that leave it open whether pay may be more than what is named."""
LINK_TO = _any("pay", r"salar\w+", "compensation", "benefits?")
