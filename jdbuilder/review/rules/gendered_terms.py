"""Words that name the sex of who does the job: salesman, waitress, chairman, manpower."""

from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms
from jdbuilder.review.words import Word

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
    "cleaning lady": "cleaner",
    "dinner lady": "school meals assistant",
    "girl|guy|man friday": "assistant",
    "office boy|girl": "office assistant",
    "right hand man": "right hand",
    "front man": "front person",
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
# Both together leave nobody out; some are names, titles of somebody else, or tools.
_BUT_NOT = {
    "waitress": ("waiter or|and? waitress",),
    "waitresses": ("waiters or|and? waitresses",),
    "hostess": ("host or|and? hostess", "hostess trolley|trolleys|brands"),
    "hostesses": ("hosts or|and? hostesses",),
    "stewardess": ("steward or|and? stewardess",),
    "barmaid|barman": ("barman or|and? barmaid", "barmaid or|and? barman"),
    "salesman|saleswoman|salesgirl|saleslady": ("salesman or|and? saleswoman", "saleswoman or|and? salesman"),
    "foreman|forewoman": ("foreman or|and? forewoman", "george foreman", "foreman grill|grills"),
    "craftsman": ("craftsman or? craftswoman", "craftsman tool|tools|style|home|homes"),
    "handyman": ("handyman service|services|connection|team|department",),
    "manpower": ("manpower group|inc|planning act", "ministry of manpower"),
}
_OPEN = ("m|f|w m|f|w|d|x", "male female", "female male", "men women", "women men")  # '(m/f/d)', 'all genders'
_ONLY = "carer|carers|driver|drivers|cleaner|cleaners|nanny|tutor|trainer|receptionist|secretary|worker|workers|staff"
_WANTED = "required|needed|wanted|only|preferred"
_ASK = "Does the law let you ask for this here, as an occupational requirement? Then say so; otherwise leave it out."
_SEX = "“{words}” asks for a sex. That is unlawful nearly everywhere, unless the job itself calls for it."
_EXCUSED = ("occupational requirement", "schedule 9", "equality act", "genuine occupational")

_TERMS = (
    *(Term(words, (instead,), but_not=_BUT_NOT.get(words, ()), unless=_OPEN) for words, instead in _WORDS.items()),
    Term(f"male|female {_ONLY} {_WANTED}", say=_SEX, ask=_ASK, unless=_EXCUSED),
    Term(f"male|female support|care worker|workers {_WANTED}", say=_SEX, ask=_ASK, unless=_EXCUSED),
    Term("male|female|lady|ladies candidate|candidates|applicant|applicants only|preferred", say=_SEX, ask=_ASK),
    Term(
        "males|females|men|women|ladies only", say=_SEX, ask=_ASK, unless=("gym", "session*", "swim*", "class|classes")
    ),
)
_TOOLS = {"postman", "manpower", "foreman", "craftsman"}


def _is_no_name(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """Postman is a program too, Manpower a firm, and a chairman may be somebody who calls himself so."""
    written = passage.text[first.start : last.end]
    if passage.place.part == "title" or written.islower():
        return True
    if last.text == "chairman":
        return not passage.text[last.end : last.end + 2].strip().isupper()
    begins = passage.sentence_at(first.start).start == first.start
    return last.text not in _TOOLS or (begins and last.text != "postman")


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
    find=Terms(_TERMS, "“{words}” names one sex. Name the job instead.", ("title", *PROSE), keep=_is_no_name),
    flags=(
        "We are looking for a [[salesman]] for our shop in Leeds.",
        "You lead a team of [[craftsmen]] and plan the [[manpower]] for each week.",
        "Two [[waitresses]] for the summer",
        "An experienced [[foreman]], please.",
        "Estimate the [[man-hours]] of each job.",
        "Be our [[girl Friday]] in the office.",
        "[[Male candidates preferred]].",
        "We want a [[Handyman]] with a van.",
        "[[Female drivers wanted]]",
        "Prepare the papers of the [[Chairman]].",
        "[[Manpower]] planning for each site",
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
    ),
)
