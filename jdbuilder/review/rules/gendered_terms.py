"""Words that name the sex of who does the job: salesman, waitress, chairman, manpower."""

from collections.abc import Iterator
from dataclasses import replace

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, follows, slots
from jdbuilder.review.words import Word, folded, words

# What is found, and what to write in its place.
_WORDS = {
    "salesman|saleswoman|salesgirl|saleslady": "salesperson",
    "salesmen|saleswomen|salesgirls|salesladies": "salespeople",
    "waitress": "server",
    "waitresses": "servers",
    "hostess": "host",
    "hostesses": "hosts",
    "barmaid|barman": "bartender",
    "barmaids|barmen": "bartenders",
    "stewardess": "flight attendant",
    "stewardesses": "flight attendants",
    "handyman": "maintenance worker",
    "handymen": "maintenance workers",
    "repairman": "repairer",
    "repairmen": "repairers",
    "postman|postwoman": "postal worker",
    "postmen|postwomen": "postal workers",
    "mailman": "mail carrier",
    "deliveryman": "delivery driver",
    "deliverymen": "delivery drivers",
    "chairman|chairwoman": "chair",
    "foreman|forewoman": "supervisor",
    "foremen": "supervisors",
    "craftsman": "craftsperson",
    "craftsmen": "craftspeople",
    "tradesman": "tradesperson",
    "tradesmen": "tradespeople",
    "draughtsman": "draughtsperson",
    "draughtsmen": "draughtspeople",
    "draftsman": "drafter",
    "draftsmen": "drafters",
    "workman": "worker",
    "workmen": "workers",
    "fireman": "firefighter",
    "firemen": "firefighters",
    "policeman|policewoman": "police officer",
    "policemen": "police officers",
    "businessman|businesswoman": "businessperson",
    "businessmen": "businesspeople",
    "spokesman|spokeswoman": "spokesperson",
    "cameraman|camerawoman": "camera operator",
    "cameramen": "camera operators",
    "storeman|warehouseman": "warehouse worker",
    "storemen|warehousemen": "warehouse workers",
    "groundsman": "groundskeeper",
    "groundsmen": "groundskeepers",
    "watchman": "security guard",
    "watchmen": "security guards",
    "doorman": "door attendant",
    "doormen": "door attendants",
    "lineman": "line worker",
    "linemen": "line workers",
    "headmaster|headmistress": "head teacher",
    "anchorman|anchorwoman": "news anchor",
    "delivery man|woman|boy": "delivery driver",
    "delivery men": "delivery drivers",
    "bellboy|bellman": "luggage porter",
    "busboy": "table clearer",
    "busboys": "table clearers",
    "chambermaid": "room attendant",
    "chambermaids": "room attendants",
    "seamstress": "sewing machinist",
    "seamstresses": "sewing machinists",
    "cleaning lady": "cleaner",
    "dinner lady": "school meals assistant",
    "girl|guy|man friday": "assistant",
    "office boy|girl": "office assistant",
    "right hand man": "right hand",
    "girls in the office": "people in the office",
    "us girls": "us",
    "ladies and gentlemen": "everyone",
    "manpower": "staff",
    "man hours": "working hours",
    "man hour": "working hour",
    "man days": "working days",
    "man day": "working day",
    "manned": "staffed",
}
_WORDS |= {f"{words}'s".replace("|", "'s|"): f"{new}’s" for words, new in _WORDS.items() if " " not in words}
# Both together leave nobody out; some are names, titles of somebody else, or tools.
_BUT_NOT = {
    "waitress": ("waiter or|and? waitress",),
    "waitresses": ("waiters or|and? waitresses",),
    "hostess": ("host or|and? hostess", "hostess trolley|trolleys|brands"),
    "hostesses": ("hosts or|and? hostesses",),
    "stewardess": ("steward or|and? stewardess",),
    "barmaid|barman": ("barman or|and? barmaid", "barmaid or|and? barman"),
    "salesman|saleswoman|salesgirl|saleslady": (
        *("salesman|saleswoman or|and? salesman|saleswoman", "travelling|traveling salesman problem"),
        "death of a salesman",
    ),
    "foreman|forewoman": ("foreman or|and? forewoman", "george foreman", "foreman grill|grills"),
    "seamstress": ("seamstress or? tailor|seamster", "tailor or? seamstress"),
    "craftsman": ("craftsman or? craftswoman", "craftsman tool|tools|style|home|homes"),
    "handyman": ("handyman service|services|connection|team|department",),
    "manpower": ("manpower group|inc|planning act", "ministry of manpower"),
}
_OPEN = ("m|f|w m|f|w|d|x", "male female", "female male", "men women", "women men")  # '(m/f/d)', 'all genders'
_ONLY = "carer|carers|driver|drivers|cleaner|cleaners|nanny|tutor|trainer|receptionist|secretary|worker|workers|staff"
_WANTED = "required|needed|wanted|only|preferred"
_SOUGHT = tuple(
    f"{verb} {more}male|female|gentleman|lady"
    for verb in ("looking for", "seek|seeking|need|want|wanted|hire|hiring|require")
    for more in ("", "a|an ", "a|an _ ")
)
# In a title a word such as these is a job's; in a text it may be a name or a group of people.
_TITLES = (
    "signalman|yardman|trackman|binman|milkman|dustman|gasman|ferryman|boatman|oarsman|gateman|nightwatchman"
    "|houseman|stockman|herdsman|dairyman|axeman|lighterman|longshoreman|leadman|pressman|houseboy|laundress"
    "|newsman|weatherman|adman|barrowman|trashman|garbageman|serviceman|ballboy|stableboy|newsboy|copyboy"
    "|housemaid|maid|dairymaid|milkmaid|nursemaid|housemother|housemaster|housemistress|schoolmaster|schoolmistress"
    "|paperboy|pageboy|potman|plowman|ploughman|rodman|flagman|brakeman|switchman|sandwichman|cableman|toolman"
)
_ASK = "Does the law let you ask for this here, as an occupational requirement? Then say so; otherwise leave it out."
_SEX = "“{words}” asks for a sex. That is unlawful nearly everywhere, unless the job itself calls for it."
_PAIRED = ("lady or gentleman", "gentleman or lady", "lady bird|chapel|mayor", "first|old|elderly|young lady|gentleman")
_EXCUSED = ("occupational requirement", "schedule 9", "equality act", "genuine occupational")

_TERMS = (
    *(Term(words, (instead,), but_not=_BUT_NOT.get(words, ()), unless=_OPEN) for words, instead in _WORDS.items()),
    Term(f"male|female {_ONLY} {_WANTED}", say=_SEX, ask=_ASK, unless=_EXCUSED),
    Term(f"male|female support|care worker|workers {_WANTED}", say=_SEX, ask=_ASK, unless=_EXCUSED),
    Term(f"male|female {_ONLY}", say=_SEX, ask=_ASK, unless=_EXCUSED, only=_SOUGHT),
    Term(
        "male|female|lady|ladies candidate|candidates|applicant|applicants only|preferred",
        say=_SEX,
        ask=_ASK,
        unless=_EXCUSED,
    ),
    Term(
        "males|females|men|women|ladies|gentlemen only|preferred",
        say=_SEX,
        ask=_ASK,
        unless=(*_EXCUSED, "gym", "session*", "swim*", "class|classes", "toilet*", "ward|wards", "hostel*"),
    ),
    Term("gentleman|lady", ("person",), only=(*_SOUGHT, "a gentleman|lady for"), unless=_OPEN, but_not=_PAIRED),
    Term(_TITLES, ask="Name the job by what is done: “line worker”, for example.", unless=_OPEN, but_not=("maid of",)),
)
_ONLY_TITLES = frozenset(slots(_TITLES)[0])
_TOOLS = {"postman", "manpower", "foreman", "craftsman"}
_PRONOUNS = {"he", "she", "his", "her", "him"}
_NEAR = 8  # words
_ASK_WHO = Remedy("Name the post instead, or the person, if it is one whom readers can know.")


def _is_no_name(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Postman is a program too, Manpower a firm, and a chairman may be somebody who calls himself so."""
    written = passage.text[first.start : last.end]
    if passage.place.part == "title":
        return True
    if first.text in _ONLY_TITLES:
        return False
    if last.text in {"lady", "gentleman"} and first is last:
        return _is_wanted(passage, first)
    if written.islower():
        return True
    if last.text in {"chairman", "chairman's"}:
        return not passage.text[last.end : last.end + 2].strip().isupper()
    begins = passage.sentence_at(first.start).start == first.start
    return last.text not in _TOOLS or (begins and last.text != "postman")


_terms = Terms(_TERMS, "“{words}” names one sex. Name the job instead.", ("title", *PROSE), keep=_is_no_name)


def _is_wanted(passage: Passage, person: Word) -> bool:
    """Whether a lady or gentleman is sought, at a sentence's beginning or right behind the verb; not only named."""
    at = passage.words.index(person)
    begins = passage.sentence_at(person.start).start
    if passage.plain[begins : person.start] in {"a ", ""}:
        return True
    return any(follows(slots(phrase)[:-1], passage.words, at) for phrase in _SOUGHT)


def _find(reading: Reading) -> Iterator[Finding]:
    """Somebody who is called “he” or “she” in what follows holds the post; how to say that is for the writer."""
    for one in _terms(reading):
        said = words(folded(one.text[one.place.end :].partition(".")[0]))
        is_somebody = any(word.text in _PRONOUNS for word in said[:_NEAR])
        yield replace(one, remedies=(_ASK_WHO,)) if is_somebody else one


RULE = Rule(
    id="gendered-terms",
    severity="law",
    name="Jobs named for one sex",
    reason="A job named for one sex says that the other isn’t wanted, which equal-treatment laws forbid in an ad.",
    sources=(
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
        Source("Foley & Lardner on risky phrases in job postings", "https://foley.com"),
    ),
    grade="A",
    find=_find,
    reads=("title", *PROSE),
    exclusions="Names and degrees, both sexes side by side, signs such as (m/f/d), and a requirement that the law "
    "allows and the ad names.",
    flags=(
        "We are looking for a [[salesman]] for our shop in Leeds.",
        "You lead a team of [[craftsmen]] and plan the [[manpower]] for each week.",
        "Two [[waitresses]] for the summer",
        "An experienced [[foreman]], please.",
        "Estimate the [[man-hours]] of each job.",
        "Be our [[girl Friday]] in the office.",
        "[[Male candidates preferred]]. [[Women preferred]].",
        "We want a [[Handyman]] with a van.",
        "[[Female drivers wanted]]; prepare the papers of the [[Chairman]].",
        "Keep the [[chairman’s]] diary and the [[foremen’s]] rota.",
        "Help the [[foreman]] write his reports.",
        "[[Manpower]] planning for each site",
        "Looking for a [[female secretary]].",
        "We seek a [[female receptionist]] and want a kind [[lady]] for the desk.",
        "A [[gentleman]] for our front door",
        *(ad(title) for title in ("Doorman", "Lineman", "Headmaster", "Anchorman", "Delivery Man", "Bellboy")),
        *(ad(title) for title in ("Maid", "Seamstress", "Busboy", "Serviceman", "Night Signalman")),
        "Our [[Chairman]] and his wife run the firm.",
    ),
    passes=(
        "Waiter/Waitress for evenings and weekends",
        "Report to Chairman Lee Wong and prepare the meetings of the board.",
        "Test our interfaces with Postman and Swagger.",
        "You have a Master’s degree and look after our master data.",
        "Storeman (m/f/d)",
        "Work with our partner Manpower on temporary staff.",
        "Manage human resources and the shop’s management.",
        "Female carer only, an occupational requirement under Schedule 9.",
        "Maintain the unmanned station at Mansfield.",
        "This post is open to female applicants only, Schedule 9 part 1 of the Act applies.",
        "Women only, as Schedule 9 allows.",
        "Solve the travelling salesman problem.",
        "Our last play was Death of a Salesman.",
        "Cook for a lady for two hours each day.",
        "The milkman brings the milk for our kitchen.",
        ad("Maid of Honour Dress Designer"),
    ),
)
