"""Whether an ad has what a law doesn't want in it; other rules report the words, a checklist only counts them."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown

_CANADIAN = re.compile(r"\bcanadian (?:\w+ )?experience\b|\bexperience (?:working |gained )?in canada\b")
_LICENCE = re.compile(r"\b(?:driver[’']?s?[’']?|driving) licen[cs]e")
_NOT_ASKED = re.compile(r"\b(?:no|not|without|never|don[’']t|isn[’']t|doesn[’']t|nor)\b")
_DRIVES = re.compile(
    r"\b(?:drive|drives|driving (?!licen)|deliver(?:s|y|ies|ing)?|vans?|trucks?|vehicles?|chauffeur|courier)\b"
)
_OWN = frozenset({"pay-law"})
"""Rules that ask for something to be added: their findings are no words that discriminate."""


def canadian_experience(shown: Shown) -> Answered:
    """Canadian experience asked for."""
    return _unasked(shown, _CANADIAN, "Canadian experience")


def pay_history(shown: Shown) -> Answered:
    """What applicants earn or earned."""
    found = _found(shown, "pay-history")
    if found:
        return Answered("missing", f"The ad asks for it: “{found[0].quote}”. Leave that out.")
    return Answered("present", "We found no such question.")


def licence(shown: Shown) -> Answered:
    """A driving licence; whether there is another way to get about, only a person can tell."""
    found = _unasked(shown, _LICENCE, "a driving licence")
    if found.answer == "missing" and shown.first(_DRIVES):
        return Answered(
            "unknown", "The ad asks for a licence. Make sure that the job needs driving, and no other way would do."
        )
    return found


def gendered_title(shown: Shown) -> Answered:
    """A title for one gender."""
    found = [one for rule in ("gendered-terms", "gendered-pronouns") for one in _found(shown, rule)]
    titled = [one for one in found if one.place.part == "title"]
    if titled:
        return Answered("missing", f"“{titled[0].quote}” in the title names one gender.", titled[0].remedies)
    return Answered("present", "We found no word for one gender in the title.")


def discrimination(shown: Shown) -> Answered:
    """Words that the rules on law speak of."""
    from jdbuilder.review.rule import rules  # here, since rules import the laws

    legal = [rule.id for rule in rules().values() if rule.severity == "law" and rule.id not in _OWN]
    quotes = [one.quote for rule in legal for one in _found(shown, rule) if one.quote]
    if not quotes:
        return Answered("present", "We found none.")
    return Answered("missing", f"These words may be unlawful: {', '.join(f'“{quote}”' for quote in quotes[:5])}.")


def _unasked(shown: Shown, words: re.Pattern[str], what: str) -> Answered:
    asking = (said for said in shown.sentences if words.search(said) and not _NOT_ASKED.search(said))
    if next(asking, None) is None:
        return Answered("present", f"The ad doesn’t ask for {what}.")
    return Answered("missing", f"The ad asks for {what}. Leave that out, or ask for what it stands for.")


def _found(shown: Shown, rule: str) -> list[Finding]:
    """What another rule finds and nobody let stand."""
    return list(_standing(shown, rule))


def _standing(shown: Shown, name: str) -> Iterator[Finding]:
    from jdbuilder.review.check import findings_of  # here, since the review imports the laws
    from jdbuilder.review.rule import rules

    rule = rules().get(name)
    for found in findings_of(rule, shown.reading) if rule else ():
        if not any(found.is_waived_by(waiver) for waiver in shown.reading.posting.review.waivers):
            yield found
