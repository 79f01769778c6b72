"""Experience in one country asked for: Canadian experience and its like."""

from collections.abc import Iterator

from jdbuilder.review.reading import PROSE
from jdbuilder.review.refused import is_refused
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms

_KINDS = ("work", "working", "industry", "job", "professional", "workplace", "employment", "office")
_NOT_ASKED = (
    "no|without canadian|local|experience|uk|british|us|american|australian|irish",
    "lack|instead|regardless of canadian|local|experience|uk|british|us|american|australian|irish",
    "newcomers are|is? welcome|encouraged|invited",
)
_WANTED = ("prefer*", "required", "essential", "must", "advantage", "asset", "desirable", "needed", "plus")
_ASK = "What has to be known of the place: its law, its customers? Ask for that."
_ONTARIO = "“{words}” shuts out people who learnt the work elsewhere. Ontario forbids asking for it in an ad."
_ELSEWHERE = "“{words}” shuts out people who learnt the work elsewhere."


def _terms() -> Iterator[Term]:
    yield Term("canadian experience", ("experience",), ask=_ASK, say=_ONTARIO, unless=_NOT_ASKED)
    yield Term("experience in|within canada", ("experience",), ask=_ASK, say=_ONTARIO, unless=_NOT_ASKED)
    yield Term("local experience", ("experience",), ask=_ASK, unless=_NOT_ASKED, only=_WANTED)
    for kind in _KINDS:
        yield Term(f"canadian {kind} experience", (f"{kind} experience",), ask=_ASK, say=_ONTARIO, unless=_NOT_ASKED)
        for place in ("uk", "british", "us", "american", "australian", "irish", "north american"):
            yield Term(f"{place} {kind} experience", (f"{kind} experience",), ask=_ASK, unless=_NOT_ASKED)


RULE = Rule(
    id="local-experience",
    severity="law",
    name="Experience in one country",
    reason="Asking for experience in one country stands for asking where somebody comes from.",
    sources=(
        Source("Ontario, Working for Workers Four Act, job postings since 1 January 2026"),
        Source("Kuretzky Vassos on Ontario’s rules for job postings", "https://kuretzkyvassos.com"),
    ),
    grade="A",
    counter="Only Ontario forbids these words by name; elsewhere the general laws on origin apply.",
    find=Terms(
        tuple(_terms()),
        _ELSEWHERE,
        ("title", *PROSE),
        keep=lambda _, passage, first, last: not is_refused(passage, first.start, last.end),
    ),
    exclusions="Experience that isn’t asked for, and knowledge of a country’s law, customers or market.",
    flags=(
        "Three years of [[Canadian experience]]",
        "[[Canadian work experience]] is preferred.",
        "At least two years’ [[experience in Canada]]",
        "You have [[UK work experience]].",
        "[[Local experience]] is essential.",
        "A designer with [[Canadian industry experience]]",
        "[[Canadian experience]] required; newcomers need not apply",
        "You don’t need a car but do need [[Canadian experience]].",
    ),
    passes=(
        "Canadian experience is not required.",
        "Guides share local experience with our guests.",
        "You know Canadian tax law.",
        "Experience with Canadian payroll rules",
        "Improve how Canadian customers experience our shop.",
        "We value experience from anywhere.",
        "No Canadian experience? Write to us all the same.",
        "We don’t ask for native speakers or Canadian experience.",
        "We never expect a degree or UK work experience.",
        "You can do this without local experience, which is a plus.",
    ),
    part="must_haves",
)
