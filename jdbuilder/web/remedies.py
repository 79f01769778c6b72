"""What a click on a finding does: a remedy's changes made, a finding let stand for a reason, or that taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pydantic

from jdbuilder.posting.model import Posting
from jdbuilder.review import mend
from jdbuilder.review.check import Report
from jdbuilder.review.finding import WHOLE, Finding, Place, Remedy
from jdbuilder.text import clean_line
from jdbuilder.web.findings import is_offered

NOTICES: Mapping[str, str] = {
    "gone": "What this was about isn’t there any more, so nothing was changed.",
    "reason": "Nothing was changed: say in a few words why it may stand.",
    "room": "There is no room for that, so nothing was changed.",
}
"""Why nothing came of a click."""

_REASON = "reason-"
_WHOLE = Finding(Place(WHOLE), "")

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


def is_asked(do: str, sent: Mapping[str, str]) -> bool:
    """Whether a form that was sent asks for any of this."""
    return do.partition(":")[0] in _ACTIONS or bool(_reasons(sent))


def done(do: str, sent: Mapping[str, str], posting: Posting, review: Reviews) -> Outcome:
    """The posting after what was asked; every reason that was typed counts, whatever button was pressed."""
    name, _, rest = do.partition(":")
    if name in _ACTIONS:
        return _valid(_ACTIONS[name](posting, review(posting), rest, sent), posting)
    for key in _reasons(sent):
        posting = _valid(_waived(posting, review(posting), key, sent), posting).posting
    return Outcome(posting)


def _reasons(sent: Mapping[str, str]) -> list[str]:
    """The keys of the findings for which a reason was typed."""
    return [name.removeprefix(_REASON) for name in sent if name.startswith(_REASON) and sent[name].strip()]


def _mended(posting: Posting, report: Report, rest: str, _: Mapping[str, str]) -> Outcome:
    key, _, number = rest.partition(":")
    finding = report.found(key)
    remedy = _numbered(finding.remedies, number) if finding else None
    if finding is None or remedy is None or not is_offered(posting, finding, remedy):
        return Outcome(posting, "gone")
    return Outcome(mend.mended(posting, finding, remedy), place=finding.place)


def _supplied(posting: Posting, report: Report, rest: str, _: Mapping[str, str]) -> Outcome:
    place, _, duty = rest.partition(":")
    duty, _, number = duty.partition(":")
    asked = (item for one in report.places if one.law.place == place for item in one.items if item.duty.id == duty)
    item = next(asked, None)
    remedy = _numbered(item.answered.remedies, number) if item else None
    return Outcome(mend.mended(posting, _WHOLE, remedy)) if remedy else Outcome(posting, "gone")


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


# Sent as "mend:finding:remedy", "waive:finding", "unwaive:finding" and "supply:place:duty:remedy".
_ACTIONS: Mapping[str, Callable[[Posting, Report, str, Mapping[str, str]], Outcome]] = {
    "mend": _mended,
    "waive": _waived,
    "unwaive": _unwaived,
    "supply": _supplied,
}


def _numbered(remedies: tuple[Remedy, ...], number: str) -> Remedy | None:
    known = {str(place): remedy for place, remedy in enumerate(remedies)}
    return known.get(number)


def _valid(outcome: Outcome, before: Posting) -> Outcome:
    """The outcome, unless a posting can't hold it: a line or reason that is too long, a waiver too many."""
    try:
        Posting.model_validate(outcome.posting.model_dump())
    except pydantic.ValidationError:
        return Outcome(before, "room", outcome.place)
    return outcome
