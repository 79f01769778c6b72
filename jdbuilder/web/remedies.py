"""What a click on a finding does: a remedy's changes made, a finding let stand for a reason, or that taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pydantic

from jdbuilder.posting.model import Posting
from jdbuilder.review import mend
from jdbuilder.review.check import Report
from jdbuilder.review.finding import Place, Remedy
from jdbuilder.review.law import superset, texts
from jdbuilder.text import clean_line
from jdbuilder.web.findings import is_offered, named

NOTICES: Mapping[str, str] = {
    "gone": "What this was about isn’t there any more, so nothing was changed.",
    "reason": "Nothing was changed: say in a few words why it may stand.",
    "fault": "Nothing was changed: a line of that section can’t be saved yet. Mend that first.",
    "same": "Nothing was changed: it is done already, or there is no room for it.",
    "other": "This posting was saved in another window meanwhile, so nothing was changed. Here it is as it is now.",
}
"""Why nothing came of a click."""

_REASON = "reason-"

Reviews = Callable[[Posting], Report]


@dataclass(frozen=True)
class Outcome:
    """What came of it.

    Attributes:
        said: where nothing came of it, why: one of the notices.
        place: what it was about, if that was found.
    """

    posting: Posting
    said: str = ""
    place: Place | None = None


_Action = Callable[[Posting, Report, str, Mapping[str, str]], Outcome]


def is_one(do: str) -> bool:
    """Whether a button's value is one of these."""
    return do.partition(":")[0] in _ACTIONS


def done(do: str, sent: Mapping[str, str], posting: Posting, review: Reviews) -> Outcome:
    """The posting after what was asked; every reason that was typed counts, whatever button was pressed."""
    name, _, rest = do.partition(":")
    if is_one(do):
        return _tried(_ACTIONS[name], posting, review(posting), rest, sent)
    outcome = Outcome(posting)
    for key in _reasons(sent):
        outcome = replace(_tried(_waived, outcome.posting, review(outcome.posting), key, sent), said="")
    return outcome


def _reasons(sent: Mapping[str, str]) -> list[str]:
    """The keys of the findings for which a reason was typed."""
    return [name.removeprefix(_REASON) for name in sent if name.startswith(_REASON) and sent[name].strip()]


def _mended(posting: Posting, report: Report, rest: str, _: Mapping[str, str]) -> Outcome:
    key, number = rest.partition(":")[::2]
    finding = report.found(key)
    remedy = _numbered(finding.remedies, number) if finding else None
    if finding is None or remedy is None or not is_offered(posting, finding, remedy):
        return Outcome(posting, "gone")
    return Outcome(_with_one_statement(posting, mend.mended(posting, finding, remedy)), place=finding.place)


def _supplied(posting: Posting, report: Report, rest: str, _: Mapping[str, str]) -> Outcome:
    place, duty, number = (*rest.split(":"), "", "")[:3]
    asked = (item for one in report.places if one.law.place == place for item in one.items if item.duty.id == duty)
    item = next(asked, None)
    remedy = _numbered(item.answered.remedies, number) if item else None
    return Outcome(superset.with_remedy(posting, remedy)) if remedy else Outcome(posting, "gone")


def _added(posting: Posting, _: Report, rest: str, __: Mapping[str, str]) -> Outcome:
    """What the strictest of all laws ask for: one of the ten, or all that can be added at once."""
    name, number = rest.rpartition(":")[::2]
    offered = {one.id: one.remedies(posting) for one in superset.lacking(posting)}
    remedy = _numbered((superset.at_once(posting),) if name == "all" else offered.get(name, ()), number)
    return Outcome(superset.with_remedy(posting, remedy)) if remedy and remedy.changes else Outcome(posting, "gone")


def _stated(posting: Posting, _: Report, name: str, __: Mapping[str, str]) -> Outcome:
    """A statement on equal opportunity or accommodation, added."""
    remedy = next((one for one in texts.offered(posting) if named(one) == name), None)
    if remedy is None:
        return Outcome(posting, "gone")
    return Outcome(_with_one_statement(posting, superset.with_remedy(posting, remedy)))


def _with_one_statement(before: Posting, after: Posting) -> Posting:
    """The posting in which a graded statement that was added stands for those that were ticked before."""
    lines, old = after.sections.equal_opportunity, before.sections.equal_opportunity
    if not any(line.chosen and texts.is_graded(line.text) for line in lines[len(old) :]):
        return after
    others = tuple(
        line.model_copy(update={"chosen": False}) if texts.is_graded(line.text) else line for line in lines[: len(old)]
    )
    return after.with_lines("equal_opportunity", (*others, *lines[len(old) :]))


def _waived(posting: Posting, report: Report, key: str, sent: Mapping[str, str]) -> Outcome:
    finding = report.found(key)
    if finding is None:
        return Outcome(posting, "gone")
    reason = clean_line(sent.get(_REASON + key, ""))
    if not reason:
        return Outcome(posting, "reason", finding.place)
    return Outcome(mend.waived(posting, finding, reason), place=finding.place)


def _unwaived(posting: Posting, report: Report, key: str, _: Mapping[str, str]) -> Outcome:
    finding = report.found(key)
    return Outcome(mend.unwaived(posting, finding), place=finding.place) if finding else Outcome(posting, "gone")


# Sent with what they are about, and the number of a remedy: "mend:finding:0", "waive:finding", "supply:place:duty:0".
_ACTIONS: Mapping[str, _Action] = {
    "mend": _mended,
    "waive": _waived,
    "unwaive": _unwaived,
    "supply": _supplied,
    "superset": _added,
    "state": _stated,
}


def _numbered(remedies: tuple[Remedy, ...], number: str) -> Remedy | None:
    known = {str(place): remedy for place, remedy in enumerate(remedies)}
    return known.get(number)


def _tried(action: _Action, posting: Posting, report: Report, rest: str, sent: Mapping[str, str]) -> Outcome:
    """What came of it; nothing where a posting can't hold it: a reason that is too long, one waiver too many."""
    try:
        outcome = action(posting, report, rest, sent)
        Posting.model_validate(outcome.posting.model_dump())
    except pydantic.ValidationError:
        return Outcome(posting, "same")
    return outcome if outcome.said or outcome.posting != posting else replace(outcome, said="same")
