"""One ad, two spellings: American and British forms mixed, and one thing written two ways."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.words import Word

_MOST = 3
_OURS = "behavio colo endeavo favo hono humo labo neighbo flavo harbo rumo vigo"
_IZES = (
    "organi optimi prioriti recogni analy maximi minimi speciali standardi utili summari customi finali reali"
    " emphasi digiti moderni automati categori commerciali visuali apologi authori characteri centrali harmoni"
    " initiali mobili moneti neutrali normali personali randomi revolutioni stabili synthesi theori cataly memori"
    " capitali energi familiari formali globali incentivi itemi locali publici subsidi"
)
_LLS = "cance trave mode labe leve counse fue signa tota"
_RES = "cent theat lit fib met"
_SAME: tuple[tuple[str, str], ...] = (
    ("fulfill", "fulfil"),
    ("enrollment", "enrolment"),
    ("installment", "instalment"),
    ("skillful", "skilful"),
    ("catalog", "catalogue"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("gray", "grey"),
    ("aluminum", "aluminium"),
    ("jewelry", "jewellery"),
)
"""American and British forms that are spelled by no pattern."""
_WAYS: tuple[tuple[str, str], ...] = (
    ("e-mail", "email"),
    ("e-mails", "emails"),
    ("web site", "website"),
    ("health care", "healthcare"),
    ("on-site", "onsite"),
    ("off-site", "offsite"),
    ("co-operate", "cooperate"),
    ("co-ordinate", "coordinate"),
    ("per cent", "percent"),
)
_WAY = re.compile(rf"\b(?:{'|'.join(way for pair in _WAYS for way in pair)})\b")
_Forms = Mapping[str, tuple[str, str, str]]


def _forms() -> Iterator[tuple[str, str, str]]:
    """A kind of spelling, the American form and the British one."""
    for stem in _OURS.split():
        for end in ("r", "rs", "red", "ring", "rable", "rite"):
            yield "our", stem + end, f"{stem}u{end}"
    for stem in _IZES.split():
        for end in ("e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational"):
            yield "yse" if stem.endswith("ly") else "ise", f"{stem}z{end}", f"{stem}s{end}"
    for stem in _LLS.split():
        for end in ("ed", "ing", "er", "ers", "or", "ors"):
            yield "ll", f"{stem}l{end}", f"{stem}ll{end}"
    for stem in _RES.split():
        for end in ("", "s"):
            yield "re", f"{stem}er{end}", f"{stem}re{end}"
    for american, british in _SAME:
        yield "other", american, british


_NOT = frozenset(
    {"analyses", "meter", "meters", "metre", "metres", "leveler", "litter", "met", "analyser", "analysers", "fiberer"}
)
_AMERICAN: _Forms = {us: (kind, us, uk) for kind, us, uk in _forms() if not {us, uk} & _NOT}
_BRITISH: _Forms = {uk: (kind, us, uk) for kind, us, uk in _forms() if not {us, uk} & _NOT and uk not in _AMERICAN}
_IZE_IS_BRITISH_TOO = frozenset({"ise"})
_ZED = frozenset({"ise", "yse"})
"""The kinds in which Canada spells as the United States do."""


def _find(reading: Reading) -> Iterator[Finding]:
    yield from islice((*_spelled(reading), *_written(reading)), _MOST)


def _spelled(reading: Reading) -> Iterator[Finding]:
    """The words of the spelling that isn't meant, where the ad has both."""
    american, british = list(_words(reading, _AMERICAN)), list(_words(reading, _BRITISH))
    if not _mix([kind for *_, (kind, _, _) in american], [kind for *_, (kind, _, _) in british]):
        return
    keeps_british = _means_british(reading, len(american), len(british))
    for passage, word, (kind, us, uk) in (*american, *british):
        right = uk if keeps_british and not (kind in _ZED and reading.posting.look.language == "en-CA") else us
        if word.text != right:
            said = "American" if right == uk else "British"
            message = f"“{{words}}” is the {said} spelling, and this ad has both."
            yield passage.found(word.start, word.end, message, Remedy(f"Write “{right}”", (Replace(right),)))


def _mix(american: list[str], british: list[str]) -> bool:
    """Whether the spellings can't stand in one ad; 'organize' stands beside 'colour' in Oxford's and in Canada's."""
    if not american or not british:
        return False
    only_ize = set(american) <= _IZE_IS_BRITISH_TOO
    return not only_ize or bool(set(british) & _IZE_IS_BRITISH_TOO)


def _means_british(reading: Reading, american: int, british: int) -> bool:
    """What is meant: the posting's language, or in an ad that was taken in the spelling that it has more of."""
    if reading.foreign and american != british:
        return british > american
    return reading.posting.look.language != "en-US"


def _words(reading: Reading, forms: _Forms) -> Iterator[tuple[Passage, Word, tuple[str, str, str]]]:
    """Words of these forms, names left out."""
    for passage in reading.of():
        yield from ((passage, word, forms[word.text]) for word in _spelt(passage) if word.text in forms)


@once
def _spelt(passage: Passage) -> Iterator[Word]:
    """The words that are spelt in two ways."""
    for word in passage.words:
        if (word.text in _AMERICAN or word.text in _BRITISH) and not _is_name(passage, word.start):
            yield word


def _is_name(passage: Passage, start: int) -> bool:
    """Whether a capital can't be due to the sentence: 'Lincoln Center'."""
    return passage.text[start].isupper() and passage.sentence_at(start).start != start


def _written(reading: Reading) -> Iterator[Finding]:
    """The rarer of two ways to write one thing."""
    found = [(passage, match) for passage in reading.of() for match in passage.finds(_WAY)]
    meant = [(passage, match) for passage, match in found if not _is_name(passage, match.start())]
    count = Counter(match[0] for _, match in meant)
    both = [(one, other) for one, other in _WAYS if count[one] and count[other]]
    right = {one: other if count[one] <= count[other] else "" for one, other in both}
    right |= {other: one for one, other in both if count[one] > count[other]}
    for passage, match in meant:
        if way := right.get(match[0]):
            message = f"“{{words}}” stands as “{way}” elsewhere in this ad."
            yield passage.found(*match.span(), message, Remedy(f"Write “{way}”", (Replace(way),)))


def _ad(*texts: str, language: str = "en-US") -> Posting:
    return ad(responsibilities=texts, look={"language": language})


RULE = Rule(
    id="inconsistent-terms",
    severity="style",
    name="One thing, two spellings",
    reason="An ad that spells the same thing two ways reads as if it were pasted together.",
    sources=(Source("jdbuilder’s own rule"),),
    grade="D",
    find=_find,
    exclusions="Names, Oxford’s and Canada’s mixed spelling, and words that are spelt alike everywhere.",
    flags=(
        _ad("Organize events", "Organise travel"),
        _ad("Analyze the colour of light", language="en-GB"),
        _ad("Run the theatre and its theater school", language="en-GB"),
        "Answer [[e-mail]]; write an email; send the email",
        "[[Prioritise]] what helps and organize the rest",
        "[[Labelling]] goods in every color",
        _ad("Keep labour law", "Watch labor costs", language="en-AU"),
        _ad("Organize travel", "Organise trips", "Choose colours", language="en-CA"),
    ),
    passes=(
        _ad("Organise travel", "Choose colours"),
        _ad("Organize travel", "Choose colours", language="en-CA"),
        _ad("Work at the Lincoln Center", "Organise travel in the centre", language="en-GB"),
        _ad("Organize events and analyze figures"),
        "Answer e-mail and run the website",
        "Advertise, advise, revise, supervise, devise and exercise with an organized mind",
        "Run the on-site kitchen; your traveling colleagues cook off-site",
    ),
)
