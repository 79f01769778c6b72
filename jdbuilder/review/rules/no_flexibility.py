"""No word on what is flexible: hours, place, part time, job share."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Add, Finding, Place, Remedy
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source

_SNIPPET = "benefit-flexible-hours"
_HOURS = "Flexible hours around shared core times from <from XXX> to <until XXX>"
_LESS = "Part time or a job share is possible, from <least number of hours XXX> hours a week"
_SAID = re.compile(
    r"\bflexi\w*|\bflex\b|(?<!car \()\bhybrid\b(?! (?:car|vehicle|electric|bike|engine))|\bremote(?:ly)?\b"
    r"|\bhome[- ](?:office|based|working)\b|\b(?:from|at|and) home\b|\bwfh\b|\btele(?:work|commut)\w*"
    r"|\bwork[- ]from[- ]anywhere\b|\bpart[- ]time\b|\bless than full[- ]time\b|\bjob[- ]shar\w+|\bcompressed\b"
    r"|\bcore (?:hours|times?)\b|\b(?:four|4)[- ]day (?:work)?week\b|\bnine[- ]day fortnight\b|\bterm[- ]time\b"
    r"|\bannuali[sz]ed hours\b|\bchoose your (?:own )?(?:hours|shifts)\b|\bself[- ]rostering\b|\bschool hours\b"
    r"|\bas you (?:prefer|choose|wish)\b|\byour (?:own )?(?:times|schedule)\b|\bfewer by agreement\b"
    r"|\bany ?time between\b|\bon[- ]?site\b|\boffice[- ]based\b|\bin[- ]office\b|\bfixed (?:hours|shifts)\b"
    r"|\bshift (?:pattern|work)\w*|\bhalf[- ]time\b|\bfull[- ]time or\b|\b\d\d ?%? ?(?:to|–|-) ?100 ?%"
    r"|\bworking time account|\bmobile work(?:ing)?\b"
)
_FULL = re.compile(r"\bfull[- ]time\b")


def _find(reading: Reading) -> Iterator[Finding]:
    facts = reading.posting.facts
    if facts.workplace in {"hybrid", "remote"} or facts.employment == "part-time":
        return
    every = reading.of(*EVERYWHERE, locked=True, headings=True)
    if any(one.finds(_SAID) for one in every):
        return
    is_full = facts.employment == "full-time" or any(one.finds(_FULL) for one in every)
    less = () if is_full else (Remedy("Add that part time is possible", (Add("benefits", _LESS),)),)
    yield Finding(
        Place(WHOLE),
        "Nothing says what is flexible: hours, place, part time or a job share.",
        remedies=(_hours(reading), *less, _NOTHING),
    )


_NOTHING = Remedy("If nothing is, say so, and why: people plan by it")


def _hours(reading: Reading) -> Remedy:
    """The library's own line, so that it can be reset, reworded and unticked as one."""
    offered = {one.id: one for one in reading.library.offers(None, "benefits")}
    snippet = offered.get(_SNIPPET)
    add = Add("benefits", snippet.words("infinitive"), snippet.id) if snippet else Add("benefits", _HOURS)
    return Remedy("Add a line on flexible hours", (add,))


RULE = Rule(
    id="no-flexibility",
    severity="style",
    name="Nothing said about flexibility",
    reason="Ads that say which flexible options there are draw up to 30 per cent more applicants.",
    sources=(
        Source(
            "Behavioural Insights Team with Indeed, trial on more than 200,000 ads and 5.5 million applications",
            "https://www.bi.team",
        ),
    ),
    grade="A",
    counter="The trial nudged employers; jobs that can be flexible may draw more people for other reasons too.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Ads for part-time, hybrid or remote work, and those that say anything of it, be it that nothing is "
    "flexible.",
    flags=(
        ad(),
        ad(facts={"employment": "full-time", "workplace": "on-site"}, benefits=("28 days of leave",)),
        ad(responsibilities=("Plan the week",), must_haves=("A clear head",)),
        ad(benefits=("A home for your ideas", "Shares in the company")),
        ad(benefits=("A company car (hybrid)", "A hybrid vehicle for your rounds")),
        ad(apply=("Write to us.",), environment=("You work in a bright studio in Leeds.",)),
    ),
    passes=(
        ad(facts={"workplace": "hybrid"}),
        ad(facts={"employment": "part-time"}),
        ad(facts={"hours": "37.5, flexible"}),
        ad(benefits=("Flexible hours around core times",)),
        ad(benefits=("Two days a week from home",)),
        ad(environment=("This job can be shared: we’re glad to hear from pairs for a job share.",)),
        ad(benefits=("Four or five days a week, as you prefer",)),
        ad(facts={"hours": "full time or four days a week"}),
        ad(benefits=("A workload of 80% to 100%",)),
        ad(environment=("The line runs in shift patterns, so hours are fixed.",)),
    ),
)
