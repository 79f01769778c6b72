"""Whether an ad has what a law doesn't want in it; other rules report the words, a checklist only counts them."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown

_LICENCE = re.compile(r"\b(?:driver[’']?s?[’']?|driving) licen[cs]e")
_NOT_ASKED = re.compile(r"\b(?:no|not|without|never|don[’']t|isn[’']t|doesn[’']t|nor)\b")
_OWN = frozenset({"pay-law", "pay-history", "eeo-contractor"})
"""Rules on law whose findings are no words that discriminate."""


def canadian_experience(shown: Shown) -> Answered:
    """Canadian experience asked for."""
    found = [one for one in _standing(shown, "local-experience") if "canad" in one.quote.lower()]
    if found:
        return Answered("missing", f"The ad asks for it: “{found[0].quote}”. Leave that out.")
    return Answered("present", "We found no such demand.")


def pay_history(shown: Shown) -> Answered:
    """What applicants earn or earned."""
    found = list(_standing(shown, "pay-history"))
    if found:
        return Answered("missing", f"The ad asks for it: “{found[0].quote}”. Leave that out.")
    return Answered("present", "We found no such question.")


def licence(shown: Shown) -> Answered:
    """A driving licence; whether there is another way to get about, only a person can tell."""
    found = list(_standing(shown, "driving-licence"))
    if found:
        return Answered("missing", f"“{found[0].quote}” is asked for, and nothing says what is driven.")
    if any(_LICENCE.search(said) and not _NOT_ASKED.search(said) for said in shown.sentences):
        why = "The ad asks for a licence. Make sure that the job needs driving, and that no other way would do."
        return Answered("unknown", why)
    return Answered("present", "The ad doesn’t ask for one.")


def gendered(shown: Shown) -> Answered:
    """A title, or a text, for one gender; the title first."""
    found = [one for rule in ("gendered-terms", "gendered-pronouns") for one in _standing(shown, rule)]
    found.sort(key=lambda one: one.place.part != "title")
    if found:
        return Answered("missing", f"“{found[0].quote}” names one gender.")
    return Answered("present", "We found no word for one gender.")


def discrimination(shown: Shown) -> Answered:
    """Words that the rules on law speak of."""
    from jdbuilder.review.rule import rules  # here, since rules import the laws

    legal = [rule.id for rule in rules().values() if rule.severity == "law" and rule.id not in _OWN]
    quotes = [one.quote for rule in legal for one in _standing(shown, rule) if one.quote]
    if not quotes:
        return Answered("present", "We found none.")
    return Answered("missing", f"These words may be unlawful: {', '.join(f'“{quote}”' for quote in quotes[:5])}.")


def _standing(shown: Shown, name: str) -> Iterator[Finding]:
    """What another rule finds and nobody let stand."""
    from jdbuilder.review.check import findings_of  # here, since the review imports the laws
    from jdbuilder.review.rule import rules  # here, since rules import the laws

    rule = rules().get(name)
    for found in findings_of(rule, shown.reading) if rule else ():
        if not any(found.is_waived_by(waiver) for waiver in shown.reading.posting.review.waivers):
            yield found
