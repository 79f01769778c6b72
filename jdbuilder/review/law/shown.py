"""What an ad shows of all that laws ask for: answered from its facts first, then from its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.placeholders import filled
from jdbuilder.posting.facts import pay_in_words
from jdbuilder.posting.model import FactId, Pay
from jdbuilder.review.finding import Finding
from jdbuilder.review.law import phrases
from jdbuilder.review.law.money import DUTIES, Money, money
from jdbuilder.review.reading import Passage, Reading


@dataclass(frozen=True)
class Shown:
    """What one ad shows.

    Attributes:
        found: what the rules found in it, for the duties that other rules report; nothing where none was asked.
    """

    reading: Reading
    found: tuple[Finding, ...] = ()

    def keeps(self, fact: FactId) -> bool:
        """Whether the paper has a row for a fact."""
        return fact not in self.reading.posting.facts.left_out

    @cached_property
    def pay(self) -> Pay | None:
        """The pay that the paper's facts name."""
        return self.reading.posting.facts.pay if self.keeps("pay") else None

    @cached_property
    def pay_said(self) -> str:
        """The same in words."""
        return pay_in_words(self.pay, self.reading.posting.look.language) if self.pay else ""

    @cached_property
    def money(self) -> Money | None:
        """The pay that a text names: the surest and most closed of all."""
        order = ("range", "fixed", "from", "up to")
        found = [one for passage in self.told for one in money(passage)]
        found = found or [one for passage in self.astray for one in money(passage)]
        return min(found, key=lambda one: (not one.sure, order.index(one.kind)), default=None)

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """All that the ad says but its title, equal-opportunity statements included where they name pay."""
        return tuple(one for one in self.reading.passages if one.place.part != "title")

    @cached_property
    def told(self) -> tuple[Passage, ...]:
        """The same without what the work and the person are: what the employer says of itself and its offer."""
        return tuple(one for one in self.texts if one.place.part not in DUTIES)

    @cached_property
    def astray(self) -> tuple[Passage, ...]:
        """In an ad that was taken in, the rest of it, since we may have taken an offer for a duty; else nothing."""
        return tuple(one for one in self.texts if one.place.part in DUTIES) if self.reading.foreign else ()

    @cached_property
    def benefits(self) -> tuple[str, ...]:
        """The kinds that the benefits name, and a list of them beside the pay; a line of no known kind is its own.

        Not so a line that asks something of the applicants, and no such line in an ad that was taken in.
        """
        lines = self.benefit_lines
        own = [one for one in lines if not (_kinds(one) or phrases.ASKS.search(one.lower()) or self.reading.foreign)]
        return tuple(dict.fromkeys((*_kinds(*lines), *self._beside_pay, *own)))

    @cached_property
    def _beside_pay(self) -> tuple[str, ...]:
        """The kinds in a list of several that stands with pay in one paragraph: “Pay: $70,000. 401(k), dental care”."""
        paid = [one for one in (*self.told, *self.astray) if one.place.part != "benefits" and any(money(one))]
        lists = [said for one in paid for said in _sentences(one) if not phrases.ACTS.search(said)]
        return tuple(kind for said in lists if len(_kinds(said)) > 1 for kind in _kinds(said))

    @cached_property
    def perhaps_benefits(self) -> tuple[str, ...]:
        """The kinds that something is said of elsewhere, where it may be the company's trade."""
        elsewhere = [one for one in self.told if one.place.part not in {"benefits", "equal_opportunity"}]
        offered = [said for one in elsewhere for said in _sentences(one) if phrases.OFFERS.search(said)]
        return _kinds(*offered, *(one.plain for one in self.astray))

    @cached_property
    def benefit_lines(self) -> tuple[str, ...]:
        """The lines under benefits that say something definite, with nothing left to fill."""
        lines = self.reading.of("benefits", locked=True, statements=True)
        return tuple(one.text for one in lines if is_definite(one))

    @cached_property
    def is_listing_benefits(self) -> bool:
        """Whether there are benefits that are still to be filled in."""
        return any(not filled(one.text) for one in self.reading.of("benefits", locked=True, statements=True))

    @cached_property
    def other_pay(self) -> str:
        """What the ad says of pay besides the wage; nothing if that is still to be filled in."""
        facts = self.reading.posting.facts
        return filled(facts.other_pay) or (
            "commission" if facts.variable == "commission" else self.sentence(phrases.OTHER_PAY)
        )

    @cached_property
    def no_other_pay(self) -> str:
        """The sentence that says that there is none."""
        return self.sentence(phrases.NO_OTHER_PAY)

    def hints(self, kind: str) -> bool:
        """Whether any word of the ad leaves it open that there is commission, or tips."""
        return any(phrases.HINTS[kind].search(said) for said in self.sentences)

    @cached_property
    def commission(self) -> str:
        """The words that speak of commission as pay."""
        return self.first(phrases.COMMISSION, denied=False)

    @cached_property
    def tips(self) -> str:
        """The words that speak of tips as pay."""
        return self.first(phrases.TIPS, denied=False)

    @cached_property
    def closing(self) -> str:
        """The words that say until when one can apply, with a date in their sentence."""
        return self.first(phrases.CLOSING, phrases.DATE, denied=False)

    @cached_property
    def ongoing(self) -> str:
        """The words that say that one can apply as long as the job is open, or by a day that isn't named."""
        return self.perhaps(phrases.ONGOING) or self.perhaps(phrases.CLOSING)

    @cached_property
    def ai(self) -> str:
        """The words that say whether artificial intelligence is used to choose among applicants."""
        return self.first(phrases.AI, phrases.CHOOSES, phrases.APPLICANTS, phrases.USED)

    @cached_property
    def perhaps_ai(self) -> str:
        """The words that may say so, or may speak of what the company makes."""
        return self.perhaps(phrases.AI, phrases.CHOOSES, phrases.APPLICANTS)

    @cached_property
    def vacancy(self) -> str:
        """The words that say whether there is a vacancy."""
        return self.first(phrases.VACANCY)

    @cached_property
    def perhaps_vacancy(self) -> str:
        """The words that may say so."""
        return self.perhaps(phrases.PERHAPS_VACANCY)

    @cached_property
    def agreement(self) -> str:
        """The words that name a collective agreement."""
        return self.first(phrases.AGREEMENT)

    @cached_property
    def has_link(self) -> bool:
        """Whether a sentence on pay or benefits has an address to look at."""
        return any(
            phrases.LINK_TO.search(passage.plain[one.start : one.end]) and "http" in passage.text[one.start : one.end]
            for passage in self.told
            for one in passage.sentences
        )

    def first(self, *words: re.Pattern[str], denied: bool = True) -> str:
        """What the first of the patterns finds in a sentence in which all of them find something; '' if none has.

        Sentences on what the company does for others don't count; nor, unless `denied`, words that say there is none.
        """
        return _first(_said(self.told), words, denied=denied)

    def sentence(self, words: re.Pattern[str]) -> str:
        """The sentence as it stands in which they are found first, on the same terms; words that deny don't count."""
        for passage in self.told:
            for one in passage.sentences:
                if _first((passage.plain[one.start : one.end],), (words,), denied=False):
                    return " ".join(passage.text[one.start : one.end].split()).rstrip(".")
        return ""

    def perhaps(self, *words: re.Pattern[str]) -> str:
        """The same in any part where it may stand."""
        return _first(_said((*self.told, *self.astray)), words, denied=True)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence of the ad but its title, in small letters."""
        return tuple(_said(self.texts))


def is_definite(line: Passage) -> bool:
    """Whether a line under benefits names something: nothing left to fill, no mere praise, not just the pay."""
    return bool(filled(line.text)) and not _is_vague(line)


def _first(sentences: Iterable[str], words: tuple[re.Pattern[str], ...], *, denied: bool) -> str:
    for said in sentences:
        found = words[0].search(said)
        if not found or not all(one.search(said) for one in words[1:]) or phrases.ELSEWHERE.search(said):
            continue
        if denied or not phrases.NOT.search(said[: found.start()]):
            return found[0]
    return ""


def _kinds(*texts: str) -> tuple[str, ...]:
    return tuple(kind for kind, words in phrases.KINDS.items() if any(words.search(text.lower()) for text in texts))


def _is_vague(line: Passage) -> bool:
    """Whether a line under benefits names none, but praises them or names the pay."""
    is_pay = any(money(line)) and not any(words.search(line.plain) for words in phrases.KINDS.values())
    return is_pay or {word.text for word in line.words} <= phrases.VAGUE


def _said(passages: Iterable[Passage]) -> Iterator[str]:
    """The sentences of them all."""
    yield from (said for one in passages for said in _sentences(one))


def _sentences(passage: Passage) -> Iterator[str]:
    """The sentences in small letters, what is to be filled blanked."""
    yield from (passage.plain[one.start : one.end] for one in passage.sentences)
