"""Health and a sound body asked for as such: able-bodied, in good health, perfect vision."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_ASK = "Which task do you mean? Name it, and add “with or without reasonable accommodation”."
_APPLYING = ("you", "must", "candidate*", "applicant*", "be", "are", "person", "required", "requirement*", "essential")
_COLOURS = ("colour", "color", "colours", "colors", "acuity", "insurance", "cover", "plan*")
_CARE = (
    "patient*",
    "resident*",
    "client*",
    "customer*",
    "animal*",
    "plants",
    "machine*",
    "equipment",
    "fleet",
    "horses",
)
# Right before a state of health these say whose it is.
_YOURS = (
    "you are",
    "you're",
    "must|should|to be",
    "candidates|applicants|who are",
    "must|should|to have|enjoy",
    "candidates|applicants in",
)
_PLANS = ("vision for|of|that|to|statement|board|care", "hearing from|about|of|back")

_TERMS = (
    Term("able bodied", ask=_ASK, but_not=("able bodied seaman|seamen|seafarer*|rating|sailor*|seaperson",)),
    Term("must be physically? healthy", ask=_ASK),
    Term("need|needs|have|has|required to be physically? healthy", ask=_ASK, but_not=("keep|made|kept|animals to be",)),
    Term("be|are fit and healthy|well", ask=_ASK, unless=_CARE),
    Term("fit and healthy candidates|applicants|person|people|individuals|individual", ask=_ASK),
    Term("must be physically? and? mentally? fit", ask=_ASK, but_not=("fit for|in|into|to|with",)),
    Term("physically fit", ask=_ASK, only=_APPLYING, unless=_CARE),
    Term("in good|excellent|perfect physical? health", ask=_ASK, only=_APPLYING, unless=_CARE, sure=_YOURS),
    Term(
        "good|excellent|perfect physical health|condition|shape|fitness",
        ask=_ASK,
        only=_APPLYING,
        unless=_CARE,
        but_not=("condition|shape of",),
    ),
    Term("normal|perfect|good|excellent vision|eyesight|hearing", ask=_ASK, but_not=_PLANS, unless=(*_COLOURS, *_CARE)),
    Term("20 20 vision|eyesight", ask=_ASK, unless=_COLOURS),
    Term("no health problems|issues|conditions|limitations", ask=_ASK),
    Term("no physical|medical limitations|restrictions|conditions|disabilities", ask=_ASK),
    Term("mentally stable|healthy", ask=_ASK, only=_APPLYING),
    Term("clean medical history|record", ask=_ASK),
)

RULE = Rule(
    id="ability-required",
    severity="law",
    name="Health asked for as such",
    reason="Asking for health or a sound body, instead of for what the work needs, discriminates against disabled "
    "people, many of whom can do the work.",
    sources=(
        Source(
            "Equality and Human Rights Commission, guidance on advertising, 2024", "https://equalityhumanrights.com"
        ),
        Source("Americans with Disabilities Act: essential functions, with or without reasonable accommodation"),
    ),
    grade="A",
    counter="A few trades have standards of health by law; where that is so, the ad can name the standard.",
    find=Terms(
        _TERMS,
        "“{words}” asks for a body, not for a task.",
        ("title", "opening", "responsibilities", "must_haves", "nice_to_haves", "environment", "apply"),
    ),
    exclusions="Able-bodied seamen, colour vision, visions and health cover, the health of those who are cared for, "
    "and a standard of health that is named.",
    flags=(
        "We need two [[able-bodied]] helpers for the summer.",
        "You [[must be healthy]] and reliable.",
        "Candidates should be [[in good health]].",
        "[[Normal vision]] is required.",
        "You are [[physically fit]] and like the outdoors.",
        "[[Good eyesight]] and a steady hand",
        "Applicants must have [[no health problems]].",
        "Must have [[normal vision]], corrected or not",
        "[[Normal hearing]] and correct English",
        "You [[need to be healthy]].",
        "You are [[in good health]] and look after our patients.",
    ),
    passes=(
        "Able-bodied seaman with a valid discharge book",
        "Normal colour vision, since you wire by colour",
        "Keep our patients in good health and good spirits.",
        "Good health and safety knowledge",
        "Develop computer vision models.",
        "A clear vision of where the product should go",
        "Dental, vision and hearing cover",
        "You check the good physical condition of our vans each day.",
        "You make sure that our patients are in good health.",
        "You must be fit to drive the tram by the standard of the railway.",
    ),
    part="must_haves",
)
