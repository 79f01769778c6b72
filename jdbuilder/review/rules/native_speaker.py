"""Native speakers, mother tongues and accents asked for in place of a level."""

from collections.abc import Iterator

from jdbuilder.review.reading import PROSE
from jdbuilder.review.refused import is_refused
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_LANGUAGES = (
    *("english", "german", "french", "spanish", "italian", "dutch", "portuguese", "polish", "swedish", "danish"),
    *("norwegian", "finnish", "czech", "hungarian", "romanian", "greek", "turkish", "arabic", "hebrew", "russian"),
    *("ukrainian", "japanese", "chinese", "mandarin", "cantonese", "korean", "hindi", "welsh"),
)
_ENDINGS = ("speaker", "speakers", "writer", "writers", "copywriter", "copywriters")
_LEVEL = "Name the level that the job needs, such as C1, and what it is for."
# Texts that take others, too, and people whom one works with.
_AS_GOOD = "equivalent|near|similar|comparable|close|fluent|bilingual|proficient|proficiency|advanced|excellent|c1|c2"
_OTHERS = (
    "native or|and near|fluent|bilingual|equivalent|proficient|professional|advanced|excellent|c1|c2",
    "fluent|bilingual|proficient|near|c1|c2|advanced|excellent or|and? native",
    f"{'|'.join((*_ENDINGS, 'tongue'))} or|and a|an|at? {_AS_GOOD}",
    f"{'|'.join(_LANGUAGES)} {'|'.join((*_ENDINGS, 'tongue'))}? or|and a|an|at? {_AS_GOOD}",
    "non|our|by native",
    "with|alongside|among two|some|many|the|other? native speakers|writers|copywriters",
    "feedback|help|input|lessons|advice|learn from native",
    "write|writing|writes|texts|copy|content|classes|lessons|courses|teach|support for? native",
    "customers|clients|users|readers|colleagues|pupils|students are native",
    "sell|speak|talk|write|writing|lessons|classes to|for native",
    "native like|level",
)


def _terms() -> Iterator[Term]:
    for ending in _ENDINGS:
        yield _term(f"native language? {ending}", f"fluent {ending}")
    for language in _LANGUAGES:
        fluent = f"fluent {language.capitalize()}"
        for ending in _ENDINGS:
            yield _term(f"native {language} {ending}", f"{fluent} {ending}")
            yield _term(f"{language} native {ending}", f"{fluent} {ending}")
        yield _term(f"native {language}", fluent)
        yield _term(f"mother tongue {language}", fluent)
        yield _term(f"{language} mother tongue", fluent)
        yield Term(f"first language {language}", ask=_LEVEL)
        yield Term(f"{language} as a|your|their first|native language", (fluent,), ask=_LEVEL)
    yield Term("mother tongue", ask=_LEVEL, unless=_OTHERS, only=(*_LANGUAGES, "level", "language"))
    accents = (
        "no strong|heavy|thick|foreign? accent|accents",
        "without an? accent",
        "accent free",
        "neutral accent",
        "accent neutral",
    )
    for phrase in accents:
        yield Term(
            phrase,
            ask="Ask for clear speech, if the job is talking; an accent says nothing about that.",
            say="“{words}” shuts out people for where they learnt to speak.",
        )


def _term(phrase: str, instead: str) -> Term:
    return Term(phrase, (instead,), ask=_LEVEL, but_not=_OTHERS)


RULE = Rule(
    id="native-speaker",
    severity="law",
    name="Native speakers",
    reason="Asking for native speakers asks where somebody was born, not how well the language is spoken.",
    sources=(
        Source("joblint and retext-equality, their data on origin"),
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
    ),
    grade="C",
    counter="Some jobs do need the highest level; then the level can be named.",
    find=Terms(
        tuple(_terms()),
        "“{words}” asks for an origin. What the job needs is a level of the language.",
        ("title", *PROSE),
        keep=lambda _, passage, first, last: not is_refused(passage, first.start, last.end),
    ),
    exclusions="Software and plants that are called native, “fluent or native”, and native speakers with whom one "
    "works.",
    flags=(
        "You are a [[native English speaker]].",
        "[[Native speakers]] only",
        "Two [[German native speakers]] for our help desk",
        "[[Mother-tongue French]] and good English",
        "[[English as a first language]] is a must.",
        "You speak English with [[no accent]].",
        "A [[native Spanish copywriter]] with a light hand",
        "[[Native English]], written and spoken",
        "We are looking for [[native English speakers]].",
        "This job is open to [[native English speakers]] only.",
        "We value diversity. You must be a [[native English speaker]].",
        "You don’t need a degree but have to be a [[native English speaker]].",
    ),
    passes=(
        "Fluent or native English",
        "Build cloud-native services.",
        "Native apps for iOS and Android in React Native",
        "Teach classes together with native speakers.",
        "English at level C1, since you write to customers",
        "Plant native trees and hedges.",
        "Support students who are non-native speakers.",
        "Native-level English or close to it",
        "Native English speaker or equivalent",
        "French mother tongue or C2 level",
        "German native speaker or an equivalent level",
        "We don’t ask for native speakers or Canadian experience.",
        "You need not be a native English speaker.",
        "Native speakers are not required.",
        "Write copy for native English speakers.",
        "Our customers are native German speakers.",
        "Your texts are read by native English speakers.",
    ),
)
