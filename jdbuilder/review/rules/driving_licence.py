"""A driving licence asked for in an ad that says nothing of driving."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.licence import LICENCE, NOT_ASKED
from jdbuilder.review.reading import EVERYWHERE, PROSE, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import UNTICK

_KIND = "full|clean|valid|current|uk|eu|us|state|class|[bc]"
_LICENCE = re.compile(rf"(?:\b(?:{_KIND}) ,?){{0,4}}{LICENCE}")
# Who asks for these says nothing yet of driving.
_ASKED = re.compile(rf"{_LICENCE.pattern}|\b(?:own|reliable) (?:car|vehicle|transport\w*)")
# Whoever speaks of these drives, or goes where no train does.
_DRIVES = re.compile(
    r"\b(?:drive|drives|drivers?|driving|deliveries|deliver (?:parcels|goods|food|orders|post|to)|to travel"
    r"|travel(?:s|ling|ing)? (?:to|between|across|around|within|is|up|\d)|vehicles?|vans?|cars?|fleet|trucks?"
    r"|lorr(?:y|ies)|hgv|lgv|forklifts?|tractors?|trailers?|visit(?!or)\w*|sites|building site|construction"
    r"|field (?:sales|service|engineer|based|work|trips?|team)|courier|routes?|territor\w+|regions?|regional|rural"
    r"|on the road|motor\w*|automotive|garage|transport\w*|logistics|call-?outs?|outlets|branches|errands?|chauffeur"
    r"|(?:people|patient|client|customer|resident)'?s'? homes|ambulances?|patrols?|bus(?:es)?|taxis?|miles?|mileage)\b"
)
# The line says why, or that it isn't asked for.
_SAID_WHY = re.compile(rf"{NOT_ASKED}|\bbecause\b|, (?:as|since)\b")
_SAID = "“{words}” is asked for, and nothing in this ad is about driving. California forbids asking for it then."
_ASK = "Is driving part of the work, and would nothing else do? Then name the drives; otherwise leave the licence out."


def _find(reading: Reading) -> Iterator[Finding]:
    found = [(one, match) for one in reading.of(*EVERYWHERE) for match in one.finds(_LICENCE)]
    if found and not any(_DRIVES.search(_ASKED.sub(" ", one.plain)) for one in reading.passages):
        for passage, match in found:
            sentence = passage.sentence_at(match.start())
            if _SAID_WHY.search(passage.plain, sentence.start, sentence.end):
                continue
            yield passage.found(*match.span(), _SAID, Remedy(_ASK), *([UNTICK] if passage.place.section else []))


RULE = Rule(
    id="driving-licence",
    severity="exclusion",
    name="A driving licence without driving",
    reason="A licence asked for by habit keeps away those who can’t drive or can’t afford to, though the work never "
    "asks for it.",
    sources=(
        Source("California SB 1100 on driving licences, by way of the legal digest Mondaq"),
        Source("joblint and the startupkit guide, their term lists"),
    ),
    grade="C",
    counter="Where driving is a function of the job, the licence is a must-have like any other.",
    find=_find,
    reads=("title", "facts", *PROSE),
    exclusions="Ads in which something is driven or somebody visited, a reason in the same sentence, and licences that "
    "aren’t asked for.",
    flags=(
        "A [[clean driving licence]]",
        "You have a [[valid driver’s license]].",
        "A [[full UK driving licence]] is required.",
        "[[Driving licence]] and a calm manner",
        "Hold a [[driver's license]].",
        "A [[driver’s license]] and reliable transportation",
    ),
    passes=(
        "A driving licence, since you visit our shops",
        "Drive the van to our customers, with a clean driving licence.",
        "A software licence is provided.",
        "You don’t need a driving licence.",
        "No driving licence is needed.",
        "If you have a valid driving licence, tell us.",
        "You manage our license agreements.",
        "Deliver parcels; a valid driver’s license is needed.",
        "A forklift driving licence",
    ),
    part="must_haves",
)
