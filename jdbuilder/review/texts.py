"""The ad's texts as a review shows them: in the paper's order, each with its place; and places in words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from jdbuilder import placeholders
from jdbuilder.library.model import SectionId
from jdbuilder.posting import facts
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import BY_ID, SECTIONS, Section
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.reading import EVERYWHERE, FACTS, PROSE

_LABELS: Mapping[str, str] = {fact.id: fact.label for fact in (facts.COMPANY, *facts.FACTS, *facts.OPTIONAL)}


@dataclass(frozen=True)
class Text:
    """One text of the ad.

    Attributes:
        place: where it is in the posting, without any words.
        label: of facts, what the paper calls it.
        text: as it is shown.
        shift: where in it the words begin that findings count their characters from.
        beside: what the paper shows after it, such as a metric’s target.
        filled: whether anybody filled it; else it is a placeholder.
    """

    place: Place
    text: str
    label: str = ""
    shift: int = 0
    beside: str = ""
    filled: bool = True

    def span(self, finding: Finding) -> tuple[int, int] | None:
        """From where to where in this text a finding's words stand; None if it isn't about it."""
        place = finding.place
        if place.whole != self.place:
            return None
        longest = len(self.text)
        start, end = min(place.start + self.shift, longest), min(place.end + self.shift, longest)
        return start, max(start, end)


def texts(posting: Posting) -> Iterator[Text]:
    """Title, facts and ticked lines."""
    yield Text(Place("title"), posting.title)
    yield from _facts(posting)
    for section in SECTIONS:
        for number, line in enumerate(posting.sections.of(section.id)):
            if line.chosen:
                yield Text(Place(section.id, number), line.text, beside=line.target)


def heading(section: SectionId, posting: Posting) -> str:
    """What a section is called here."""
    said = BY_ID[section].heading or "Opening"
    return said.replace(placeholders.placeholder("company"), posting.facts.company or "us")


def where(place: Place, posting: Posting) -> str:
    """A place in words: 'What you’ll do, line 3', counted as the paper has its lines."""
    if place.section:
        said = heading(place.section, posting)
        if place.line is None:
            return said
        before = posting.sections.of(place.section)[: place.line]
        return f"{said}, line {sum(line.chosen for line in before) + 1}"
    return {"title": "Title", "facts": _LABELS.get(place.field, "Facts")}.get(place.part, "The ad as a whole")


def parts_in_words(scope: Collection[str]) -> str:
    """What a rule reads: 'the title and all sections but “Equal opportunity”'."""
    if WHOLE in scope:
        return "the ad as a whole"
    if set(EVERYWHERE) <= set(scope):
        return "all of the ad"
    named = [f"the {part}" for part in ("title", "facts") if part in scope]
    if set(PROSE) <= set(scope):
        named.append("all sections but that on equal opportunity")
    else:
        named += [_section_in_words(one) for one in SECTIONS if one.id in scope]
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _section_in_words(section: Section) -> str:
    said = section.heading.replace(placeholders.placeholder("company"), "us")
    return f"“{said}”" if said else "the opening"


def ended(text: str) -> str:
    """A text with a full stop, unless it ends as a sentence does."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _facts(posting: Posting) -> Iterator[Text]:
    for fact in (facts.COMPANY, *facts.stated(posting)):
        said = fact.say(posting)
        own = getattr(posting.facts, fact.id) if fact.id in FACTS else ""
        text, shift = said or placeholders.placeholder(fact.placeholder), max(said.find(own), 0)
        yield Text(Place("facts", field=fact.id), text, fact.label, shift, filled=bool(said))
