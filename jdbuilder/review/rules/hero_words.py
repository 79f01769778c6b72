"""Hero words: rockstar, ninja and their like."""

from jdbuilder.review.examples import ad
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, says
from jdbuilder.review.words import Word

_ONE, _MORE = ("expert", "specialist"), ("experts", "specialists")
_PLAYED = ("game*", "gamer*", "character*", "comic*", "marvel", "esports")
_TOLD = (*_PLAYED, "story", "stories", "tale*", "film*", "book|books", "costume*", "party|parties")
_TOOLS = ("confluence", "notion", "zendesk", "intercom", "slack", "jira")
_STUDIOS = ("rockstar games|north|energy|san|new|leeds|london|lincoln|india|toronto",)
_NAMES = ("ninja forms|van|warrior|kitchen|theory|tune", "coding|code ninja|ninjas")
_BUILDS = (
    "ninja build|builds|generator|file|files",
    "cmake|meson|bazel|gradle|makefile|makefiles",
    "make and|or ninja",
)
_ANY = "ninja|rockstar|guru|superstar|wizard|superhero|hero"
_UNWANTED = ("need not apply", "not looking", "don't want|need", "no ninjas|rockstars|gurus|heroes|superstars")
_SCREENS = (
    "setup",
    "install*",
    "form*",
    "step*",
    "config*",
    "screen*",
    "page*",
    "checkout",
    "ui",
    "interface*",
    "import",
)
_PERSON = ("you", "you'll", "you're", "looking", "seek*", "want", "wanted", "hire", "hiring", "need", "join", "be")
_THINGS = (
    "hero image*|section|banner*|product*|content|shot*|sku*|film|films|video|videos|brand*|campaign*|asset*|page|pages"
    "|visual*|header*|unit|story|stories|moment*|piece*|item*|placement*|area|slot|copy|fincorp|motocorp",
    "unsung|guitar|local|war|national hero|heroes",
    "growth|ethical|white|hat hacker",
    "hacker news",
)

_TERMS = (
    Term("rock star", _ONE),
    Term("rock stars", _MORE),
    Term("rockstar", _ONE, but_not=_STUDIOS),
    Term("rockstars", _MORE, unless=_UNWANTED),
    Term("ninja", _ONE, but_not=_NAMES, unless=_BUILDS),
    *(Term(" ".join([_ANY] * number), ask="Name the job, or what the person can do.") for number in (2, 3)),
    Term("ninjas", _MORE, but_not=_NAMES, unless=_UNWANTED),
    Term("guru", _ONE, but_not=("guru nanak|gobind|arjan|tegh|ram|granth",), unless=_TOOLS),
    Term("guru of", ("expert in",)),
    Term("gurus", _MORE, unless=_UNWANTED),
    Term("superstar|wunderkind", _ONE),
    Term("superstars|wunderkinder", _MORE),
    Term("superhero", _ONE, unless=_TOLD),
    Term("superheroes", _MORE, unless=_TOLD),
    Term("hero", _ONE, but_not=_THINGS, unless=_TOLD),
    Term("heroes", _MORE, but_not=_THINGS, unless=_PLAYED, only=_PERSON),
    Term("support|sales|service|marketing|operations|admin|logistics hero", but_not=_THINGS, ask="Name the job."),
    Term("badass*", ask="Say what the person is good at."),
    Term("whizz|whiz kid", _ONE),
    Term("whizzkid|whizkid", _ONE),
    Term("marketing|excel|spreadsheet|code|coding|sales|data|tech|numbers wizard", ask="Name what the person can do."),
    Term("wizard", _ONE, unless=_SCREENS),
    Term("php|python|javascript|java|ruby|code|software|data hacker", ask="Name the job: “developer”, for example."),
    Term("hacker", ("developer",), but_not=_THINGS),
)
_MEANT = {"hero", "wizard", "hacker"}
_PEOPLE = ("title", "opening", "must_haves")


def _is_person(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """A hero can be anybody, unless the sentence speaks to somebody, or is no more than “a hero” and what follows."""
    if last.text not in _MEANT or first is not last:
        return True
    sentence = passage.sentence_at(first.start)
    begins = passage.plain[sentence.start : first.start] in {"a ", ""}
    return (begins and passage.place.part in _PEOPLE) or says(passage, sentence.start, sentence.end, _PERSON)


RULE = Rule(
    id="hero-words",
    severity="exclusion",
    name="Hero words",
    reason="Hero words say nothing about the work and tell many able people that somebody else is meant.",
    sources=(
        Source("joblint, its rules on tech and gender words"),
        Source("Gaucher, Friesen & Kay, Evidence that gendered wording in job advertisements exists, 2011"),
    ),
    grade="D",
    counter="No study that we know of tested these words on their own.",
    find=Terms(
        _TERMS,
        "“{words}” says nothing about the work. Say what the person can do.",
        ("title", *PROSE),
        keep=_is_person,
    ),
    exclusions="Products, games, tools and companies of that name, hero images, and hackers of security and growth.",
    flags=(
        "We are looking for a [[rockstar]] designer.",
        "We want a [[Ninja Rockstar Guru]] for spreadsheets.",
        "You are a [[ninja]] with spreadsheets and a [[guru of]] pivot tables.",
        "Join our team of [[superstars]]!",
        "We want [[rock stars]], not followers.",
        "A [[badass]] developer who ships.",
        "Be the [[hero]] that our customers call.",
        "We need a [[hacker]] who loves clean code.",
        "Are you an [[Excel wizard]]?",
        "We are looking for a PPC [[wizard]].",
        "Wanted: [[PHP hacker]]",
        ad(must_haves=("A hacker",)),
        ad(must_haves=("A hero of the shop floor",)),
    ),
    passes=(
        "Design hero images for the home page.",
        "You know the Ninja build system, or Make.",
        "You look after our Hero product lines and the hero banner.",
        "Run our yearly hackathon and protect the site from hackers.",
        "You will work as a growth hacker in the marketing team.",
        "Before this you worked at Rockstar Games or Ninja Theory.",
        "Our knowledge base is kept in Notion, Slack and Guru.",
        "Balance the heroes of our game with the design team.",
        "You write setup wizards for the installer.",
        "Write stories about superheroes for children.",
        "Protect the accounts of each customer from any hacker.",
    ),
)
