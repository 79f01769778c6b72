"""Whether an ad has what a law doesn't want in it; other rules report the words, a checklist only counts them."""

from jdbuilder.posting.model import Waiver
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.model import Answered
from jdbuilder.review.law.shown import Shown
from jdbuilder.review.licence import asks
from jdbuilder.review.rule import rules
from jdbuilder.review.texts import ended

_OWN = frozenset({"pay-law", "pay-history", "eeo-contractor"})
"""Rules on law whose findings are no words that discriminate."""

_ASKED_FOR = "The ad asks for it: “{words}”. Leave that out."
_NAMED = 5


def canadian_experience(shown: Shown) -> Answered:
    """Canadian experience asked for."""
    found = [one for one in _of(shown, "local-experience") if "canad" in one.quote.lower()]
    return _told(found, shown, _ASKED_FOR) or _nothing(shown, "We found no such demand.")


def pay_history(shown: Shown) -> Answered:
    """What applicants earn or earned."""
    found = _told(_of(shown, "pay-history"), shown, _ASKED_FOR)
    return found or _nothing(shown, "We found no such question.")


def licence(shown: Shown) -> Answered:
    """A driving licence; whether there is another way to get about, only a person can tell."""
    found = _told(_of(shown, "driving-licence"), shown, "“{words}” is asked for, and nothing says what is driven.")
    if found:
        return found
    if any(map(asks, shown.sentences)):
        why = "The ad asks for a licence. Make sure that the job needs driving, and that no other way would do."
        return Answered("unknown", why)
    return _nothing(shown, "The ad doesn’t ask for one.")


def gendered(shown: Shown) -> Answered:
    """A title, or a text, for one gender; the title first."""
    found = sorted(_of(shown, "gendered-terms", "gendered-pronouns"), key=lambda one: one.place.part != "title")
    said = _told(found, shown, "“{words}” names one gender.")
    return said or _nothing(shown, "We found no word for one gender.")


def discrimination(shown: Shown) -> Answered:
    """Words that the rules on law speak of."""
    legal = [rule.id for rule in rules().values() if rule.severity == "law" and rule.id not in _OWN]
    found = [one for one in _of(shown, *legal) if one.quote]
    quotes = [one.quote for one in found if not _waiver(one, shown)]
    said = f"These words may be unlawful: {', '.join(f'“{quote}”' for quote in quotes[:_NAMED])}."
    return _told(found, shown, said) or _nothing(shown, "We found none.")


def _nothing(shown: Shown, said: str) -> Answered:
    """What to answer where nothing was found, which tells something only of an ad that we can read."""
    if shown.reading.is_english:
        return Answered("present", said)
    return Answered("unknown", "Only ads in English can be read for this: look yourself.")


def _of(shown: Shown, *names: str) -> list[Finding]:
    """What these rules found, in the rules' order."""
    return [one for name in names for one in shown.found if one.rule == name]


def _told(found: list[Finding], shown: Shown, say: str) -> Answered | None:
    """What to answer where something was found: what somebody let stand is theirs to judge; None where nothing was."""
    standing = [one for one in found if not _waiver(one, shown)]
    if standing:
        return Answered("missing", say.replace("{words}", standing[0].quote))
    for one in found:
        if waiver := _waiver(one, shown):
            return Answered("unknown", f"You let “{one.quote}” stand: {ended(waiver.reason)}")
    return None


def _waiver(finding: Finding, shown: Shown) -> Waiver | None:
    waivers = shown.reading.posting.review.waivers
    return next((one for one in waivers if finding.is_waived_by(one)), None)
