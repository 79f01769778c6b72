"""What isn't the writer's wording: statements on equal opportunity and accommodation, and headings of other ads."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from jdbuilder.review.words import Span, sentences

_REMEMBERED, _SENTENCES = 128, 1024
_LONGEST_HEADING = 8
# Each of these alone, anywhere, says that a text is such a statement.
_ALONE = (
    *("affirmative action", "employment equity", "opportunity for all", "opportunities for all", "aa/eoe", "m/f/d/v"),
    *("m/f/vet", "equality act", "americans with disabilities act", "section 503", "vevraa", "human rights code"),
    *("human rights act", "accessibility for ontarians", "disability confident", "two ticks", "guaranteed interview"),
    *("mindful employer", "athena swan", "equality charter", "at work charter", "armed forces covenant"),
    *("positive action", "occupational requirement", "e-verify", "everify", "know your rights", "schwerbehindert"),
    *("chancengleichheit", "gleichbehandlung", "without regard to", "legally protected", "all ages", "fair chance"),
    *("fair-chance", "arrest and conviction", "arrest or conviction", "less likely to apply", "sense of belonging"),
    *(
        "visible minorit",
        "lgbt",
        "alternative format",
        "accessible format",
        "be who you are",
        "anti-racis",
        "people of color",
        "people of colour",
    ),
    *("walks of life", "equal chance", "equal treatment", "equal rights", "equal consideration", "equally welcome"),
    *("every difference", "our differences", "sexual orientation", "gender identity", "bias-free", "free from bias"),
    *("with or without accommodation", "with or without adjustment", "affirmative measure", "fair treatment"),
    *("access needs", "access requirements", "based on merit", "on merit alone", "with disabilities can"),
    *(
        "applicants with disabilities",
        "candidates with disabilities",
        "oppressed communit",
        "marginalised",
        "marginalized",
    ),
    *("who you love", "whom you love", "comes from everywhere", "ausdrücklich erwünscht", "ausdrücklich willkommen"),
    *("treated fairly", "treated equally", "candidate with a disability", "applicant with a disability"),
)
_TO = r"(?:[\w’'-]+,? ){0,%d}"
_PEOPLE = (
    r"(?:applications|applicants|candidates|everyone|anyone|people|individuals|all)\b,? (?:from|of|who"
    r"|with|to|reg|what)"
)
_DEAR = (
    rf"\w* {_TO % 12}"
    r"(?:diversity|diverse|inclusion|inclusive|inclusivity|inclusiveness|equality|equity|belonging)\b"
)
_BASIS = rf" of {_TO % 4}(?:race|colou?r|religion|sex|gender|age|ethnic|national origin|disab)"
_DESPITE = (
    rf" of {_TO % 4}(?:race|colou?r|religio|sex|gender|age\b|national|ethnic|background|disab|marital|visa|immigration"
    r"|citizenship|identity|origin|faith|belief|status|circumstance|who you are)"
)
_WHO = r"[ ,]+(?:what )?(?:your|their|the) (?:\w+ )?(?:background|age|gender|race|identity|ethnic|disab|story|circumst)"
_NOT = rf"(?:\bnot|n[’']t|\beven if|\bunless|\bthough|\bwithout) {_TO % 3}"
_STAGE = r"(?:application|apply|recruit|interview|hiring|selection|disab)"
# Each of these patterns does, and needs only be tried where its key stands. None has a loop without a bound.
_SAYS: Mapping[str, re.Pattern[str]] = {
    key: re.compile(pattern)
    for key, pattern in {
        "equal": r"\bequal(?:ity)?(?: of)?[ -]+(?:employment |and fair |access |career )?opportunit",
        "equality": r"\bequality,? (?:and |& )?(?:diversity|inclusion)|diversity (?:and|&) equality",
        "diversity": r"\bdiversity,? (?:(?:and|&) )?(?:equity|inclusion|equality|belonging)\b"
        r"|\b(?:increas|improv|reflect)\w* (?:the |our )?diversity"
        r"|\bdiversity (?:is|makes|drives?|matters|of (?:thought|our|people|back))\b",
        "inclusion": r"\binclusion,? (?:and|&) (?:diversity|equity|belonging)|\binclusion (?:is|makes|drives?"
        r"|matters)\b",
        "eeo": r"\beeoc?\b",
        "eoe": r"\beoe\b",
        "aoda": r"\baoda\b",
        "ofccp": r"\bofccp\b",
        "stonewall": r"\bstonewall\b",
        "title vii": r"\btitle vii\b",
        "unabhängig": r"unabhängig von (?:geschlecht|alter|herkunft)",
        "ungeachtet": r"ungeachtet (?:von |ihre)?(?:geschlecht|alter|herkunft|r)",
        "regardless": rf"\bregardless{_DESPITE}",
        "irrespective": rf"\birrespective{_DESPITE}",
        "whatever": rf"\bwhatever{_WHO}",
        "no matter": rf"\bno matter{_WHO}|\bno matter (?:who|where)\b",
        "protected": r"\bprotected (?:veteran|characteristic|class|status|categor|ground|under|by (?:\w+ ){0,3}law)",
        "basis": rf"\bbasis{_BASIS}",
        "because": rf"\bbecause{_BASIS}",
        "discriminat": r"discriminat(?:e|es|ed|ing on|ing against|ion|ory)\b",
        "free of": r"\bfree of (?:\w+ )?(?:prejudice|harassment|discrim)",
        "free from": r"\bfree from (?:\w+ )?(?:prejudice|harassment|discrim)",
        "reasonable": r"\breasonable (?:\w+ )?(?:accommodat|adjustment)",
        "accommodation": rf"\baccommodations? {_TO % 6}{_STAGE}"
        rf"|\b(?:disab\w+|applicants?|candidates?|individuals?) {_TO % 12}accommodations?\b",
        "adjustment": rf"\badjustments? {_TO % 8}{_STAGE}",
        "assistance": rf"\bassistance {_TO % 5}(?:during|with|through\w*|in|to complete) (?:the|our|your|this)"
        rf" (?:\w+ )?{_STAGE}",
        "support": rf"\bsupport {_TO % 5}(?:during|through\w*|to complete) (?:the|our|your|this) (?:\w+ )?{_STAGE}",
        "background": rf"\b(?:all|every|any|different|diverse|various|varied|range of|non-?traditional)"
        rf" {_TO % 5}backgrounds?\b|\bbackgrounds? (?:and|or) (?:identit|experiences? are)",
        "identities": rf"\ball {_TO % 3}identities\b",
        "genders": rf"\ball {_TO % 3}genders\b",
        "abilities": rf"\b(?:people|those|everyone|candidates|applicants) (?:of|with) all {_TO % 3}abilities\b",
        "represented": rf"\bunder-?represented {_TO % 2}(?:group|communit|background|minorit|people|candidate"
        r"|gender|talent|in)",
        "welcom": rf"\bwelcom\w* {_TO % 5}{_PEOPLE}|\bwelcome every(?:one|body)\b|(?:applications?|every(?:one"
        rf"|body)|all|candidates)(?: are| is)"
        r"(?: warmly)? welcomed?\b",
        "encourag": rf"\bencourag\w* {_TO % 6}(?:women|minorit|veterans|disab|indigenous|from all|everyone)"
        rf"|(?:candidates|applicants|people|anyone|women|minorities|individuals|everyone|veterans"
        rf"|carers) {_TO % 8}encouraged to apply",
        "applications": r"\bapplications (?:are )?(?:\w+ )?(?:welcomed|welcome|encouraged|invited|sought"
        r"|particularly) from",
        "criminal": r"\bcriminal (?:histor|record)",
        "conviction": r"\bconviction (?:histor|record)",
        "every": rf"{_NOT}(?:meet|tick|check|match|have)\w* every(?: one of)?(?: single)? (?:the |our |these )?"
        r"(?:\w+ )?(?:box|requirement|qualification|criteri|point|skill)",
        " all ": rf"{_NOT}(?:meet|tick|check|match)\w* all(?: of)? (?:the |our |these )?(?:\w+ )?"
        r"(?:box|requirement|qualification|criteri|point)",
        "100": r"\b100 ?% of (?:the |our |these )?(?:\w+ )?(?:box|requirement|qualification|criteri|skill|point|list)",
        "celebrat": rf"\bcelebrat{_DEAR}|\bcelebrat\w* {_TO % 4}differences?\b",
        "champion": rf"\bchampion{_DEAR}",
        "valu": rf"\bvalu{_DEAR}|\bvalu\w* {_TO % 3}(?:differences?|individuality)\b",
        "embrac": rf"\bembrac{_DEAR}|\bembrac\w* {_TO % 3}differences?\b",
        "respect": rf"\brespect{_DEAR}",
        "foster": rf"\b(?:we|is|are|to) {_TO % 3}foster{_DEAR}",
        "commit": rf"\bcommit{_DEAR}",
        "believ": rf"\bbeliev{_DEAR}",
        "dedicat": rf"\bdedicated to{_DEAR}",
        "striv": rf"\bstriv{_DEAR}",
        "proud": rf"\bproud{_DEAR}",
        "aim": rf"\bwe aim{_DEAR}",
        "diverse": r"\b(?:equitable|inclusive|equal),? (?:and|&) diverse\b|\bdiverse,? (?:and |& )?(?:inclusive"
        r"|equitable)\b",
        "inclusive": r"\binclusive,? (?:and |& )?(?:equitable|welcoming|diverse|respectful|accessible)\b"
        r"|\binclusive (?:\w+ )?(?:employer|recruit|workplace|workforce|hiring|culture|environment|team|communit)",
        "reflect": r"\b(?:workforce|community|teams?|staff) (?:\w+ ){0,3}reflects? (?:the|our)\b",
        "harass": rf"\b(?:no|not|never|zero|prohibit\w*|forms? of|free (?:of|from)|against|discriminat\w+)"
        rf" {_TO % 6}harass"
        r"|\bharassment(?:-| )free|\bharassment (?:of any|or discrim|and discrim|, discrim)",
        "be yourself": rf"\b(?:can|free|able|welcome|belong\w*|comfortable|safe|where) {_TO % 3}be yourself"
        r"|^\W*(?:just )?be yourself\W*$|\bbe yourself (?:at work|here)|: be yourself\W*$",
        "differently": rf"\bdifferently {_TO % 4}{_STAGE}",
        "sel": r"\b(?:whole|authentic|true|full|real|best) sel(?:f|ves)\b",
    }.items()
}
# Three of these say so together, or two beside a word of welcome.
_GROUNDS = (
    r"\b(?:race|racial|colou?r|religio\w+|beliefs?|creed|faith|sexuality|gender(?: expression| reassignment)?|sex|age"
    r"|national origin|nationality|citizenship|ancestry|ethnic\w*|disabilit\w+|disabled|veterans?|marital status"
    r"|civil partnership|pregnan\w+|maternity|genetic|minorit\w+|neurodiver\w+|transgender|non-?binary|social class"
    r"|socio-?economic|caring responsibilit\w+|parental status|indigenous)\b"
)
_GROUND = re.compile(_GROUNDS)
_WELCOME = re.compile(
    r"\b(?:welcom\w+|encourag\w+|celebrat\w+|applicants?|applications|candidates|employment decisions?|backgrounds?"
    r"|divers\w+|inclusi\w+|hir(?:e|ing)|opportunit\w+|harass\w+|law)\b"
)
# One of these, next to such a statement, goes on with it, as two grounds do.
_MORE = re.compile(
    r"\b(?:diverse|diversity|inclusi\w+|belong|belonging|identit\w+|backgrounds|welcom\w+|accommodat\w+|adjustments?"
    r"|accessib\w+|legally|harass\w+|discriminat\w+|retaliat\w+|dignity|encouraged to apply|selves|differences?"
    r"|women in every|merit|aboriginal|torres strait|equitabl\w+|equally|protected)\b"
)
# A list of grounds, one in each line, says nothing else.
_BARE = re.compile(
    rf"(?:{_GROUNDS}|\b(?:and|or|any|other|the|status|expression|identity|national|origin|orientation"
    r"|sexual|condition|mental|physical|medical|information|pregnancy|related|protected)\b|[\s,;:/()&.•*-])++"
)
# What asks something of people, and so is the writer's own.
_DEMAND = re.compile(
    r"\b(?:must be|has to be|have to be|need to be|need not|(?:under|over|above|below|aged?) \d+|\d+ years old"
    r"|native (?:\w+ )?speakers?|only[.!]?$|wanted[.!]?$)"
)
# Where, behind a statement, the same sentence goes on to ask for somebody.
_ASKS = re.compile(
    r"\bemployer\b[ ,–-]{1,3}(?:(?:that|who|which|and|is|are|we|now|currently|actively)\b[ ’']?(?:re )?){0,4}"
    r"(?=(?:looking for|seeking|searching for|hiring|recruiting|in search of|in need of)\b)"
    r"|(?:[;,–—]|\bbut|\band) (?=you (?:must|have to|need to|should be|are)\b)",
    re.IGNORECASE,
)
_ENOUGH = 3


@lru_cache(maxsize=_SENTENCES)
def is_statement(text: str) -> bool:
    """Whether a text speaks of equal opportunity or accommodation."""
    low = text.lower()
    if any(one in low for one in _ALONE) or any(key in low and one.search(low) for key, one in _SAYS.items()):
        return True
    grounds = _grounds(low)
    if grounds >= _ENOUGH - 1 and _DEMAND.search(low):
        return False
    return grounds >= _ENOUGH or (grounds == _ENOUGH - 1 and bool(_WELCOME.search(low)))


def stated(texts: Iterable[str]) -> tuple[tuple[Span, ...], ...]:
    """The sentences in each line of a section that are such statements, or that go on with the one beside them."""
    return _stated(tuple(texts))


@lru_cache(maxsize=_REMEMBERED)
def _stated(texts: tuple[str, ...]) -> tuple[tuple[Span, ...], ...]:
    pieces = [(number, piece) for number, text in enumerate(texts) for piece in _pieces(text)]
    low = [texts[number][piece.start : piece.end].lower() for number, piece in pieces]
    says = [is_statement(one) for one in low]
    found = list(says)
    downwards = list(pairwise(range(len(pieces))))
    for near, at in (*downwards, *((later, one) for one, later in reversed(downwards))):
        found[at] = found[at] or (says[near] and _goes_on(low[at])) or (found[near] and bool(_BARE.fullmatch(low[at])))
    kept: list[list[Span]] = [[] for _ in texts]
    for (number, piece), is_found in zip(pieces, found, strict=True):
        kept[number] += [piece] if is_found else []
    return tuple(map(tuple, kept))


def _pieces(text: str) -> Iterator[Span]:
    """The sentences of a text; a statement that goes on to ask for somebody ends there."""
    for one in sentences(text):
        start = one.start
        for asks in _ASKS.finditer(text, one.start, one.end):
            yield Span(start, asks.end())
            start = asks.end()
        yield Span(start, one.end)


def _goes_on(low: str) -> bool:
    return not _DEMAND.search(low) and (bool(_MORE.search(low)) or _grounds(low) >= _ENOUGH - 1)


def _grounds(low: str) -> int:
    return len({one[:4] for one in _GROUND.findall(low)})


def is_heading(text: str) -> bool:
    """Whether a line of an imported ad is rather a heading: a few words, in capitals or with a colon behind them."""
    words = text.split()
    return len(words) <= _LONGEST_HEADING and (text.rstrip().endswith(":") or text.upper() == text != text.lower())
