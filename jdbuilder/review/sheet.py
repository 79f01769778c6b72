"""The evidence sheet: what a review found, what was let stand and why, what each law asks, and on what that rests."""

from collections.abc import Iterator, Sequence
from datetime import date

from babel.dates import format_date

from jdbuilder.outline import Block, Bullets, Cell, Facts, Heading, Item, Outline, Paragraph, Table, Title
from jdbuilder.posting.model import Posting
from jdbuilder.review import rule as rules_
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.checklist import STATUSES, WORDS, Checklist
from jdbuilder.review.law.checklist import Item as Asked
from jdbuilder.review.law.model import NO_ADVICE, Law
from jdbuilder.review.report import ANSWERS, counted
from jdbuilder.review.rule import GRADES, SEVERITIES, Rule
from jdbuilder.review.texts import ended, parts_in_words, where
from jdbuilder.text import slug

_FOUND = ("Where", "The matter", "What to do")
_STANDS = ("Where", "What was found", "Why it stands")
_ASKED = ("Asked for", "What the ad says")
_RULES = ("Rule", "Why, and how sure")
_JUDGE = "Decide for yourself what it should say."
"""What to do where nothing is proposed."""


def sheet(posting: Posting, report: Report) -> Outline:
    """A document of a review, for whoever wants to see on what it rests; it carries no posting."""
    company = posting.facts.company
    return Outline(
        title=f"Review of {posting.title}",
        name=slug(f"review of {posting.title} {company}") or "review",
        language="en-GB",
        blocks=tuple(_blocks(posting, report)),
        author=company,
        description=f"What the review of the job ad “{posting.title}” found on {_day(report.day)}",
    )


def _blocks(posting: Posting, report: Report) -> Iterator[Block]:
    yield Title(f"Review of {posting.title}")
    yield Paragraph(" ".join(_summary(report)), "opening")
    yield Facts(tuple(_facts(posting, report)))
    yield Heading("What the law asks of the ad")
    yield Paragraph(NO_ADVICE)
    yield from _law(report.places)
    yield Heading("What was found")
    yield from _findings(posting, report.findings)
    if report.waived:
        yield Heading("What was let stand")
        yield Table(_STANDS, tuple(_stands(posting, report)))
    yield Heading("The rules that were applied")
    yield from _rules(report)


def _summary(report: Report) -> Iterator[str]:
    """How much was found, let stand and asked for by law, in a sentence each."""
    yield counted(report)
    if report.unread:
        yield report.unread
    if report.waived:
        stand = len(report.waived)
        yield f"{stand} more {'was' if stand == 1 else 'were'} let stand, for a reason."
    yield from _lawful(report.places)


def _lawful(places: Sequence[Checklist]) -> Iterator[str]:
    """What came of the checklists; of a law that we read too long ago nothing good is said."""
    by_status = {status: _listed([one.law.name for one in places if one.status == status]) for status in STATUSES}
    if by_status["missing"]:
        yield f"The ad lacks something that the law asks for ({by_status['missing']})."
    if by_status["unclear"]:
        yield f"Only you can tell whether it has all that the law asks for ({by_status['unclear']})."
    if by_status["check again"]:
        yield f"What we know of some laws is too old to rely on ({by_status['check again']}): check them again."
    if by_status["met"]:
        yield f"All that the law asks for is there ({by_status['met']})."


def _facts(posting: Posting, report: Report) -> Iterator[tuple[str, str]]:
    if posting.facts.company:
        yield "Company", posting.facts.company
    yield "Reviewed on", _day(report.day)
    yield "Words", f"{report.words:,}"
    yield "Rules", f"{len(rules_.rules())}, all applied"
    yield "Places", _listed([one.law.name for one in report.places]) or "None whose law we know"
    if posting.review.employees:
        yield "Employees", f"{posting.review.employees:,}, as you told us"


def _findings(posting: Posting, findings: Sequence[Finding]) -> Iterator[Block]:
    """A table for each severity, the gravest first."""
    for severity, meant in SEVERITIES.items():
        of = [one for one in findings if rules_.rules()[one.rule].severity == severity]
        if of:
            name, _, why = meant.partition(": ")
            yield Heading(name, 2)
            yield Paragraph(ended(why.capitalize()), "lead-in")
            yield Table(_FOUND, tuple((_place(one, posting), _matter(one), _remedies(one)) for one in of))
    if not findings:
        yield Paragraph("Nothing that still wants an answer.")


def _place(finding: Finding, posting: Posting) -> Cell:
    place = where(finding.place, posting)
    return _cell(place, f"“{finding.quote}”") if finding.quote else _cell(place)


def _matter(finding: Finding) -> Cell:
    return Cell((Item(finding.message, rules_.rules()[finding.rule].name),))


def _remedies(finding: Finding) -> Cell:
    return _cell(*(ended(one.said) for one in finding.remedies)) if finding.remedies else _cell(_JUDGE)


def _stands(posting: Posting, report: Report) -> Iterator[tuple[Cell, ...]]:
    for finding, waiver in report.waived:
        yield _place(finding, posting), _matter(finding), _cell(waiver.reason)


def _law(places: Sequence[Checklist]) -> Iterator[Block]:
    """Each place's checklist, those with something to show first; the others in a list."""
    asking = [one for one in places if one.items]
    for one in asking:
        yield Heading(f"{one.law.name}: {WORDS[one.status]}", 2)
        yield Paragraph(" ".join(filter(None, (one.because, one.law.covers))))
        yield Table(_ASKED, tuple(map(_asked, one.items)))
        yield Paragraph(" ".join(_dates(one.law)), "small")
    rest = tuple(Item(" ".join((one.because, *_dates(one.law))), one.law.name) for one in places if not one.items)
    if rest:
        yield Heading("Places that ask for nothing in the ad" if asking else "Nothing is asked for in the ad", 2)
        yield Bullets(rest)
    if not places:
        yield Paragraph("The ad names no place whose law on job ads we know.")


def _asked(one: Asked) -> tuple[Cell, ...]:
    said = Item(ended(one.answered.why), _begun(ANSWERS[one.answered.answer]))
    least = Item(one.duty.wording, "Least to add")
    needs_more = one.answered.answer != "present" and one.duty.wording
    return _cell(_begun(one.duty.asks)), Cell((said, least) if needs_more else (said,))


def _dates(law: Law) -> Iterator[str]:
    """Since when, how far we know it, from where, and how long that holds."""
    if law.since:
        yield f"Since {law.began or _day(law.since)}."
    if law.unread:
        yield ended(f"Not read in the law itself: {law.unread}")
    yield from law.besides
    names = _listed([source.name for source in law.sources])
    yield f"Last checked on {_day(law.checked)} ({names}); to be checked again by {_day(law.review_by)}."


def _rules(report: Report) -> Iterator[Block]:
    """Those that found something in full, with their sources; the names of the others."""
    said = {one.rule for one in (*report.findings, *(finding for finding, _ in report.waived))}
    found = [rule for rule in rules_.rules().values() if rule.id in said]
    silent = [rule for rule in rules_.rules().values() if rule.id not in said]
    if found:
        yield Heading("Rules that found something", 2)
        yield Table(_RULES, tuple(map(_rule, found)))
        yield Paragraph(" ".join(_graded(found)), "small")
    if silent:
        yield Heading("Rules that found nothing", 2)
        yield Bullets(tuple(_silent(silent)))
        yield Paragraph(f"Their reasons and sources: the page of rules, “/review/rules”. {_last_read(silent)}", "small")
    sources = tuple(_sources(found, report.places))
    if sources:
        yield Heading("Sources")
        yield Paragraph("Those that can be read on the web, each with the day on which we last did:", "lead-in")
        yield Bullets(sources)


def _graded(rules: Sequence[Rule]) -> Iterator[str]:
    """What the grades of the rules mean."""
    yield "How sure a reason is:"
    used = {rule.grade for rule in rules}
    yield ended("; ".join(f"{grade} is {said}" for grade, said in GRADES.items() if grade in used))


def _silent(rules: Sequence[Rule]) -> Iterator[Item]:
    """The names of rules, severity by severity."""
    for severity in SEVERITIES:
        names = [rule.name for rule in rules if rule.severity == severity]
        if names:
            yield Item(ended("; ".join(names)), _begun(severity))


def _last_read(rules: Sequence[Rule]) -> str:
    """Of when the rules are, told by the days on which their sources were last read."""
    days = sorted({source.checked for rule in rules for source in rule.sources})
    if not days:
        return ""
    when = f"on {_day(days[0])}" if len(days) == 1 else f"between {_day(days[0])} and {_day(days[-1])}"
    return f"We last read these sources {when}."


def _rule(rule: Rule) -> tuple[Cell, ...]:
    against = f" Against it: {ended(rule.counter)}" if rule.counter else ""
    read = f"{_begun(ended(parts_in_words(rule.scope)))} It passes over: {rule.exclusions}"
    return _cell(rule.name, _begun(rule.severity)), Cell(
        (Item(f"{ended(rule.reason)}{against}", "Why"), Item(_grounds(rule), "From"), Item(read, "Reads"))
    )


def _grounds(rule: Rule) -> str:
    """The sources and the grade of a reason."""
    return f"{'; '.join(source.name for source in rule.sources)} ({rule.grade})."


def _sources(rules: Sequence[Rule], places: Sequence[Checklist]) -> Iterator[Item]:
    """Every source that has an address, of some rules and of the law of the places, once, with when we last read it."""
    held = [source for rule in rules for source in rule.sources]
    held += [source for one in places for source in one.law.sources]
    for source in sorted(dict.fromkeys(held), key=lambda one: one.name.casefold()):
        if source.address:
            yield Item(f"{source.address}, {_day(source.checked)}", source.name)


def _cell(*texts: str) -> Cell:
    return Cell(tuple(map(Item, texts)))


def _day(day: date) -> str:
    return str(format_date(day, "long", locale="en_GB"))


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
