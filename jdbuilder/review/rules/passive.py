"""The passive where the reader is who acts: 'you will be expected to lead', 'accounts are managed by you'."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source

_SHOWN = 3
_ADVERB = r"also |regularly |sometimes |occasionally |often |then "
_ASKED = r"(?:expected|required|asked|called upon|called on|supposed|needed)"
_YOU = re.compile(
    rf"\byou(?:'ll| will| shall) (?P<adverb>{_ADVERB})?be {_ASKED} to (?P<verb>[a-z]+)"
    rf"|\byou(?:'re| are) (?P<often>{_ADVERB})?{_ASKED} to (?P<do>[a-z]+)"
)
_BY_YOU = re.compile(
    r"\b(?:is|are|be|being|been) (?:\w+ly )?(?:\w+ed|made|written|run|led|set|kept|held|done|drawn|given|built|chosen)"
    r" by (?:you|the (?:post ?-?holder|candidate|successful candidate|incumbent|job ?-?holder))\b"
)
_TO_BE = re.compile(
    r"\b(?:is|are) to be (?:\w+ly )?(?:\w+ed|made|written|run|led|set|kept|held|done|drawn|given|built)\b"
    r"|\b(?:must|shall|should) be (?:\w+ly )?(?:kept|maintained|completed|prepared|submitted|reported"
    r"|carried out|performed|recorded|filed|updated|delivered|produced)\b"
)
_TASKED = re.compile(r"\byou(?:'ll| will| are|'re) (?:also )?(?:be )?(?:tasked|charged|entrusted) with\b")
_IT_IS = re.compile(r"\bit is (?:anticipated|envisaged|expected|intended|proposed|desired) that ")
_IF = re.compile(r"(?:if|when|whenever|where|that|what|should|unless|whether|than|as)[ ,]*$")
_MORE = re.compile(r"\b(?:and|or|but|nor)\b,? (?:also )?to\b|, to [a-z]")
_SAY = "“{words}” is the passive: who acts comes last, or not at all."
_SAY_ASKED = "“{words}” says in many words that you will, or must."
_SAY_ASKED_FOR = "“{words}” hides who expects it, and the sentence stands without it."
_ASK = Remedy("Put the reader first: “You manage …”, not “… are managed by you”")
_ASK_DO = Remedy("Write “you will” and what the reader does: “You will plan …”")
_ASK_TO = Remedy("Write “you will” or “you must”, and what follows without “to”")


def _find(reading: Reading) -> Iterator[Finding]:
    found = [one for passage in reading.of() for one in _of(passage)]
    yield from found[:_SHOWN]


@once
def _of(passage: Passage) -> Iterator[Finding]:
    # How to apply is left: there readers are asked for this and that before the job begins.
    for match in _YOU.finditer(passage.plain) if passage.place.part != "apply" else ():
        sentence = passage.sentence_at(match.start())
        if _IF.search(passage.plain, sentence.start, match.start()):
            continue
        end = match.start("verb" if match["verb"] else "do") - 1
        rest = passage.plain[end : sentence.end]
        remedies = (_ASK_TO,) if _MORE.search(rest) else tuple(_active(match))
        yield passage.found(match.start(), end, _SAY_ASKED, *remedies)
    for match in _BY_YOU.finditer(passage.plain):
        yield passage.found(*match.span(), _SAY, _ASK)
    for match in _TO_BE.finditer(passage.plain) if passage.place.part == "responsibilities" else ():
        yield passage.found(*match.span(), _SAY, _ASK)
    for match in _TASKED.finditer(passage.plain):
        yield passage.found(*match.span(), _SAY_ASKED, _ASK_DO)
    for match in _IT_IS.finditer(passage.plain):
        yield passage.found(match.start(), match.end() - 1, _SAY_ASKED_FOR, Remedy("Leave it out", (Replace(""),)))


def _active(match: re.Match[str]) -> Iterator[Remedy]:
    adverb = (match["adverb"] or match["often"] or "").rstrip()
    for word in ("will", "must"):
        written = " ".join(filter(None, ("you", word, adverb)))
        yield Remedy(f"Write “{written}”", (Replace(written),))


RULE = Rule(
    id="passive",
    severity="style",
    name="The passive for what the reader does",
    reason="A sentence in which the reader acts is shorter and plainer about who does what.",
    sources=(Source("USAJOBS, writing playbook: active voice, “must”"),),
    grade="C",
    counter="No study that we know of counts applications by active and passive; elsewhere the passive is often right.",
    find=_find,
    exclusions="Conditions, states such as “based in”, what is done for the reader, and what is asked in applying.",
    flags=(
        "[[You will be expected to]] lead the team.",
        "[[You’ll also be required to]] travel twice a year.",
        "[[You are required to]] keep records.",
        "In spring [[you are regularly asked to]] travel and to present.",
        "Progress [[is to be reported]] to the board.",
        "[[It is anticipated that]] you will travel.",
        "[[You’ll be tasked with]] planning the rota.",
        "Records [[must be kept]] for ten years.",
        "Budgets [[are managed by you]].",
        "All reports [[will be written by the post holder]].".replace("[[will ", "will [["),
    ),
    passes=(
        "You’re based in Leeds and interested in print.",
        "If you are asked to travel, we pay for it.",
        "Goals are agreed with you; success is determined by sales.",
        "A degree is required, and training is provided.",
        "Training will be provided, and costs must be paid by us; the rota should be fair.",
        "You know what you are expected to deliver.",
        "You are not expected to know all of it.",
        "You will be supported by a team of six, and led by example.",
        ad(apply=("You will be asked to show us something that you made.",)),
        ad(equal_opportunity=("You will be required to tell us nothing about yourself.",)),
    ),
)
