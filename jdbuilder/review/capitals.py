"""Words in capitals: which of them are acronyms, and the same words in small letters."""

import re

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACRONYMS = frozenset(
    (
        *("it", "hr", "qa", "ux", "ui", "ai", "pa", "ea", "vp", "ceo", "coo", "cfo", "cto", "erp", "seo", "api", "ios"),
        *("uk", "us", "usa", "eu", "emea", "apac", "nhs", "rn", "cna", "icu", "er", "av", "cad", "ehs", "hse", "sap"),
        *("aws", "iam", "ngo", "osha", "ada", "eoe", "epa", "iso", "iv", "ii", "iii", "oem", "saas", "bi", "ci", "usd"),
        *(
            "eur",
            "ote",
            "doe",
            "pto",
            "kpi",
            "kpis",
            "ppe",
            "i",
            "iot",
            "ada",
            "dei",
            "sen",
            "ta",
            "hvac",
            "fmea",
            "sla",
        ),
    )
)
_THE = re.compile(r"\b(?:THE|IN|WITHIN|ACROSS|OUTSIDE)\s$", re.IGNORECASE)
_AMERICAN = re.compile(
    r"[\s-](?:CITIZENS?|NATIONALS?|RESIDENTS?|PERSONS?|BASED|MARKETS?|GOVERNMENT|FEDERAL|ARMY|NAVY|MILITARY|VETERANS?|VISAS?"
    r"|PASSPORTS?|DOLLARS?|TAX|LAW|STATES?|CUSTOMERS?|CLIENTS?|SALES|OFFICES?|TEAMS?|TIME|EAST|WEST|CENTRAL|WORK)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_VOWELS = set("aeiouy")
_SHORT = 5  # a longer word without a vowel is a slip of the pen, not an acronym


def is_acronym(word: str) -> bool:
    """Whether a word in capitals is one anyway: a known one, or a short one that can't be spoken."""
    low = word.lower()
    return "." in low or low in _ACRONYMS or (len(low) <= _SHORT and not _VOWELS & set(low))


def as_sentence(text: str) -> str:
    """A text in capitals as a sentence: a capital at its beginning and in acronyms, small letters else."""
    calm = _WORD.sub(lambda one: one[0] if is_acronym(one[0]) and not _is_we(one) else one[0].lower(), text)
    return calm[:1].upper() + calm[1:]


def _is_we(word: re.Match[str]) -> bool:
    """Whether a word in capitals is “us” as in “join us”, rather than a country."""
    if word[0].lower() != "us":
        return False
    return not (
        _THE.search(word.string, max(0, word.start() - 5), word.start()) or _AMERICAN.match(word.string, word.end())
    )


def as_title(text: str) -> str:
    """A title in capitals as a title: a capital at the beginning of each word that isn't a small one."""

    def calmed(one: re.Match[str]) -> str:
        low = one[0].lower()
        if low in _SMALL and one.start():
            return low
        return one[0] if is_acronym(low) else low.capitalize()

    return _WORD.sub(calmed, text)
