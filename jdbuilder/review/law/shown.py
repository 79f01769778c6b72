"""What an ad shows of all that laws ask for: answered from its facts first, then from its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jdbuilder.placeholders import filled
from jdbuilder.posting.facts import pay_in_words
from jdbuilder.posting.model import FactId, Pay
from jdbuilder.review.law import phrases
from jdbuilder.review.law.money import Money, money
from jdbuilder.review.reading import Passage, Reading


@dataclass(frozen=True)
class Shown:
    """What one ad shows."""

    reading: Reading

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
        found = [one for passage in self.texts for one in money(passage)]
        order = ("range", "fixed", "from", "up to")
        return min(found, key=lambda one: (not one.sure, order.index(one.kind)), default=None)

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """All that the ad says but its title, equal-opportunity statements included where they name pay."""
        return tuple(one for one in self.reading.passages if one.place.part != "title")

    @cached_property
    def benefits(self) -> tuple[str, ...]:
        """The kinds of benefits that the ad names; a line of their section that is of no kind we know is its own."""
        named = [kind for text in self._offers() for kind, words in phrases.KINDS.items() if words.search(text)]
        own = [] if self.reading.foreign else [text for text in self.benefit_lines if not self._known(text)]
        return tuple(dict.fromkeys((*named, *own)))

    @cached_property
    def benefit_lines(self) -> tuple[str, ...]:
        """The lines under benefits that say something definite, with nothing left to fill."""
        lines = [one for one in self.reading.of("benefits", locked=True, statements=True) if filled(one.text)]
        return tuple(one.text for one in lines if not _is_vague(one))

    @cached_property
    def is_listing_benefits(self) -> bool:
        """Whether there are benefits that are still to be filled in."""
        return any(not filled(one.text) for one in self.reading.of("benefits", locked=True, statements=True))

    def _known(self, text: str) -> bool:
        return any(words.search(text.lower()) for words in phrases.KINDS.values())

    def _offers(self) -> Iterator[str]:
        yield from (text.lower() for text in self.benefit_lines)
        for passage in self.texts:
            if passage.place.part not in {"benefits", "equal_opportunity"}:
                yield from (said for said in _sentences(passage) if phrases.OFFERS.search(said))

    @cached_property
    def other_pay(self) -> str:
        """What the ad says of pay besides the wage; nothing if that is still to be filled in."""
        facts = self.reading.posting.facts
        return filled(facts.other_pay) or (
            "commission" if facts.variable == "commission" else self.first(phrases.OTHER_PAY)
        )

    @cached_property
    def commission(self) -> str:
        """The words that speak of commission as pay."""
        return self.first(phrases.COMMISSION)

    @cached_property
    def tips(self) -> str:
        """The words that speak of tips as pay."""
        return self.first(phrases.TIPS)

    @cached_property
    def closing(self) -> str:
        """The words that say until when one can apply, with a date in their sentence."""
        return self.first(phrases.CLOSING, phrases.DATE)

    @cached_property
    def ongoing(self) -> str:
        """The words that say that one can apply as long as the job is open, or by a day that isn't named."""
        return self.first(phrases.ONGOING) or self.first(phrases.CLOSING)

    @cached_property
    def ai(self) -> str:
        """The words that say whether artificial intelligence is used to choose among applicants."""
        return self.first(phrases.AI, phrases.CHOOSES, phrases.APPLICANTS, phrases.USED)

    @cached_property
    def perhaps_ai(self) -> str:
        """The words that may say so, or may speak of what the company makes."""
        return self.first(phrases.AI, phrases.CHOOSES, phrases.APPLICANTS)

    @cached_property
    def vacancy(self) -> str:
        """The words that say whether there is a vacancy."""
        return self.first(phrases.VACANCY)

    @cached_property
    def agreement(self) -> str:
        """The words that name a collective agreement."""
        return self.first(phrases.AGREEMENT)

    @cached_property
    def has_link(self) -> bool:
        """Whether a sentence on pay or benefits has an address to look at."""
        return any(
            phrases.LINK_TO.search(passage.plain[one.start : one.end]) and "http" in passage.text[one.start : one.end]
            for passage in self.texts
            for one in passage.sentences
        )

    def first(self, *words: re.Pattern[str]) -> str:
        """What the first of the patterns finds in a sentence in which all of them find something; '' if none has."""
        for said in self.sentences:
            found = words[0].search(said)
            if found and all(one.search(said) for one in words[1:]):
                return found[0]
        return ""

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence of the ad but its title, in small letters."""
        return tuple(said for passage in self.texts for said in _sentences(passage))


def _is_vague(line: Passage) -> bool:
    """Whether a line under benefits names none, but praises them or names the pay."""
    is_pay = any(money(line)) and not any(words.search(line.plain) for words in phrases.KINDS.values())
    return is_pay or {word.text for word in line.words} <= phrases.VAGUE


def _sentences(passage: Passage) -> Iterator[str]:
    """The sentences in small letters, what is to be filled blanked."""
    yield from (passage.plain[one.start : one.end] for one in passage.sentences)
