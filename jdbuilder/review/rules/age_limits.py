"""Ages, and words that stand for one: recent graduate, class of 2026, young team, no more than three years."""

from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.reading import PROSE, Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, says, slots
from jdbuilder.review.words import Word

# Graduates whom the work is for are somebody else's.
_TAUGHT = tuple(
    f"{verb}{more} recent|recently"
    for verb in (
        "mentor*|train|training|trains|coach*|teach*|supervis*|manage|managing|manages|support*|help|helping|guide",
        "you hire|recruit",
        "to hire|recruit",
    )
    for more in ("", " our|the|your", " and _", " and _ our|the|your")
)
_ASK_SKILL = "Which skill do you mean? Ask for that; it can be had at any age."
_ASK_MOST = "Name the least that the job needs, and leave out the most."
_MOST = "“{words}” shuts out people for having done the work longer, and so the older ones."
_AGE = "“{words}” sets an age. Unless a law asks for it, an ad mustn’t."
_YOUNG = "“{words}” tells older people that they aren’t meant."
_OLD = "“{words}” tells younger people that they aren’t meant."
_KIND = "relevant|work|working|professional|industry|practical|prior|previous"
_MEASURED = (
    "# minutes|minute|miles|km|hours|days|percent|kg|people|seconds|feet|metres|meters|points|in",
    "# years of? experience",
    "# years of? _ experience",
)
_HELPED = ("we|you support|help|coach|advise|place", "into work")
_MANNERS = slots(
    "reliable|responsible|friendly|sensible|confident|honest|professional|caring|calm|experienced|"
    "trustworthy|polite|positive|stable|motivated|independent|hardworking"
)[0]
_ADJECTIVES = slots(
    "dynamic|energetic|ambitious|motivated|enthusiastic|vibrant|creative|passionate|talented|hungry|"
    "international|friendly|fun|lively|driven|fresh|innovative|successful|agile"
)[0]
_MATES = slots("team|teams|crew|colleagues|staff|workforce|atmosphere|environment|culture|spirit|crowd|bunch|gang")[0]
_FIRMS = "company|business|brand|firm|industry|market|start|startup|organisation|organization|product|sector|field"
_PEOPLE = slots("person|individual|candidate|applicant|professional|man|woman|lady|gentleman")[0]
# Those whom the work is for have ages, too; and an insurance or a law may ask for one.
_SERVED = (
    *("fans", "reader*", "curators", "volunteers", "actors", "dancers", "cattle", "horses"),
    *("child*", "pupil*", "student*", "patient*", "resident*", "client*", "customer*", "adults", "consumers", "users"),
    *("audience*", "learner*", "kids", "player*", "guest*", "visitor*", "babies", "infants", "toddlers", "school*"),
    *("machine*", "vehicle*", "car", "cars", "building*", "families", "boys", "girls", "young people", "youth"),
    *("insurance", "insured", "insurer*", "alcohol", "licen*", "law", "legal", "legally", "regulation*", "apprentic*"),
    *("permit*", "consent", "military", "armed forces"),
    *("participants", "members of the public", "elderly", "readers", "viewers", "dependants", "dependents", "athletes"),
)
_APPLYING = ("you|must|should|person|required|wanted", "candidate*", "applicant*", "seek*", "looking for")
# Right before an age these say whose it is.
_WHOSE = (
    "must|should|you're be?",
    "you are",
    "need|needs|has|have|required to be",
    "candidate|candidates|applicant|applicants must|should|who|are|is? be|are|is?",
)
# Right before a young person these say that one is wanted.
_WANTED = tuple(
    f"{verb} a|an{more}"
    for verb in (
        "seek|seeking|seeks|want|wants|wanted|need|needs|require|requires|hire|hiring|prefer",
        "looking|search|searching for",
        "you|you'll|must|should|candidate be|are|is?",
    )
    for more in ("", " _")
)
_LAWFUL = ("by law", "law requires", "insurance", "insurer*", "apprentic*", "licen*", "regulation*")
# Of duties, only those that speak of whoever does them, or of colleagues.
_OF_US = (
    *(
        "you are|must|should",
        "you're",
        "must be",
        "we are|want|seek|need|hire|like|prefer",
        "we're",
        "join*",
        "part of",
    ),
    *("work|working with|in|alongside", "candidate*", "applicant*", "looking for", "ideal for", "suit|suits"),
)


def _young() -> Iterator[Term]:
    for word in _ADJECTIVES:
        firm = (f"young and? {word} {_FIRMS}", f"{word} and? young {_FIRMS}")
        instead = ("motivated" if word == "energetic" else word,)
        yield Term(f"young|youthful and? {word}", instead, say=_YOUNG, unless=_SERVED, but_not=firm)
        yield Term(f"{word} and young|youthful", instead, say=_YOUNG, unless=_SERVED, but_not=firm)
        for noun in _MATES:
            yield Term(f"{word} young {noun}", (f"{word} {noun}",), say=_YOUNG)
    for noun in _MATES:
        yield Term(f"young|youthful {noun}", (noun,), say=_YOUNG)
    for noun in _PEOPLE:
        yield Term(f"young|youthful {noun}", (noun,), say=_YOUNG, unless=_SERVED, sure=_WANTED)
        yield Term(f"mature {noun}", (noun,), say=_OLD)
        yield from (Term(f"mature and? {word} {noun}", (f"{word} {noun}",), say=_OLD) for word in _MANNERS)


def _graduates() -> Iterator[Term]:
    for one, graduate in (("graduate|grad", "graduate"), ("graduates|grads", "graduates")):
        yield Term(f"recent college|university? {one}", (graduate,), say=_YOUNG, but_not=_TAUGHT)
        yield Term(f"fresh {one}", (graduate,), say=_YOUNG)
    yield Term("recently graduated", ("graduated",), say=_YOUNG, but_not=_TAUGHT)


def _ages() -> Iterator[Term]:
    for phrase in (
        "younger than #",
        "under|below|over|above the? age of? #",
        "under|below|over|above # years old|young",
        "under|below|over|above # years of age",
        "aged|age between? # and|to|or? #",
        "between # and # years old",
        "between # and # years of age",
        "between the? ages of? # and #",
        "ages # and|to|or? #",
    ):
        yield Term(phrase, ask=_ASK_SKILL, unless=_SERVED, only=_APPLYING, sure=_WHOSE)
    for phrase in ("not|no older than #", "upper? age limit", "maximum age"):
        yield Term(phrase, ask=_ASK_SKILL, unless=_SERVED, sure=_WHOSE)
    yield Term("candidates|applicants under|below|over|above #", ask=_ASK_SKILL, but_not=_MEASURED, unless=_HELPED)
    some = ("candidate*", "applicant*")
    yield Term("is|are|be under|below #", ask=_ASK_SKILL, only=some, unless=_SERVED, but_not=_MEASURED)


_TERMS = (
    *_graduates(),
    Term("fresh out of college|university|school", ask=_ASK_SKILL, say=_YOUNG),
    Term("class of #", ask=_ASK_SKILL, say=_YOUNG),
    Term(f"maximum|max of? # years|yrs of? {_KIND}? experience", ask=_ASK_MOST, say=_MOST),
    Term(f"up to # years|yrs of? {_KIND}? experience", ask=_ASK_MOST, say=_MOST),
    Term(f"no|not more than # years|yrs of? {_KIND}? experience", ask=_ASK_MOST, say=_MOST),
    Term(f"less|fewer than # years|yrs of? {_KIND}? experience", ask=_ASK_MOST, say=_MOST),
    *_young(),
    Term("young blood|guns", ask=_ASK_SKILL, say=_YOUNG),
    Term("suit|suits a? school leaver|leavers", ask=_ASK_SKILL, say=_YOUNG),
    Term("suit|suits a? retired|semi|retiree|pensioner", ask=_ASK_SKILL, say=_OLD),
    *_ages(),
)
_FULL_AGE, _GROWN_UP = 18, 21
_YEAR = 4
_ASKING = ("must_haves", "nice_to_haves", "opening", "title")


def _is_meant(_: Reading, passage: Passage, first: Word, last: Word) -> bool:
    """A class has a year, being of age is asked for by many laws, and duties can be about other people's ages."""
    if first.text == "class" and not (len(last.text) == _YEAR and last.text.isdigit()):
        return False
    said, sentence = passage.plain[first.start : last.end], passage.sentence_at(first.start)
    numbers = [int(word.text) for word in passage.words if _is_within(word, first, last) and _is_number(word.text)]
    if said.startswith("up to"):
        return passage.place.part in _ASKING
    if numbers and "experience" not in said:
        return not _is_of_age(said, numbers) and not says(passage, sentence.start, sentence.end, _LAWFUL)
    return passage.place.part != "responsibilities" or says(passage, sentence.start, first.start, _OF_US)


def _is_of_age(said: str, numbers: list[int]) -> bool:
    if "over" in said or "above" in said:
        return numbers[0] <= _GROWN_UP
    return len(numbers) == 1 and numbers[0] <= _FULL_AGE


def _is_within(word: Word, first: Word, last: Word) -> bool:
    return first.start <= word.start < last.end


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < _YEAR


RULE = Rule(
    id="age-limits",
    severity="law",
    name="Ages and what stands for them",
    reason="An ad that names an age, or a word that stands for one, can break the laws on age discrimination.",
    sources=(
        Source("Foley & Lardner on risky phrases in job postings", "https://foley.com"),
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
        Source("Federal Reserve Bank of San Francisco, Economic Letter 2023-07", "https://frbsf.org"),
    ),
    grade="A",
    counter="What is lawful differs by place: some allow programmes for graduates, many a least age for certain work.",
    find=Terms(_TERMS, _AGE, ("title", *PROSE), keep=_is_meant),
    exclusions="People and things that are served, sold or taught, ages as schools have them, and being of age, which "
    "laws ask for.",
    flags=(
        "An ideal post for a [[recent college graduate]].",
        "[[Recent graduates]] are preferred.",
        "Open to the [[class of 2026]].",
        "You join a [[young team]].",
        "Work in a [[young, dynamic]] team and a [[young and vibrant]] office.",
        "[[Maximum 5 years’ experience]]",
        "You must be [[under 35 years old]].",
        "Candidates [[aged 25 to 35]] only",
        "We want a [[mature person]] at the desk.",
        "You should have [[no more than 3 years’ experience]].",
        "You must be [[under 30 years old]] and enjoy helping customers.",
        "Candidates [[aged 25 to 35]] who love our customers",
        "We seek a [[young person]] to serve customers.",
        "Ideal for [[recent graduates]]: full training is provided.",
        "We hire [[recent graduates]] every year.",
        "[[Max. 5 years of experience]]",
        "[[No more than five years’ experience]]",
        "[[Up to 3 years of experience]]",
        "[[Candidates over 40]] need not apply.",
        "We prefer [[candidates under 40]].",
        "A [[mature, reliable person]]",
        "A [[youthful and energetic]] team",
        "Must be [[between the ages of 17 and 35]].",
        ad(responsibilities=("You join a young team.",)),
    ),
    passes=(
        "A mature market with well-known brands",
        "You must be over 18 years old to serve alcohol.",
        "Look after children aged 3 to 11.",
        "Work with young people and their families.",
        "Mature students are welcome on the course.",
        "At least three years of experience",
        "A young company with 40 people",
        "Mentor recent graduates in their first year.",
        "Teach a class of 30 pupils.",
        "Keep the stock for no more than 3 weeks.",
        ad(responsibilities=("Design our graduate programme for recent graduates.",)),
        ad(responsibilities=("Teach the class of 2027 maths.", "Write for a young crowd on TikTok.")),
        ad(responsibilities=("Look after our Young Curators, aged 12 to 17.", "Care for a young person at home.")),
        "You will train recent graduates.",
        "You must be aged 16 to 24, since this is an apprenticeship.",
        "Candidates under 18 need the consent of their parents.",
        ad(about=("We support candidates over 50 on their way into work.",)),
        "Candidates over 30 miles away get their fare back.",
    ),
    part="opening",
)
