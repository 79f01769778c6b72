"""A date as ads write it, read where it can mean one day only."""

import re
from datetime import date

_MONTHS = re.findall(r"\w+", "january february march april may june july august september october november december")
_MONTH = "|".join(f"{name}|{name[:3]}|{name[:4]}" for name in _MONTHS)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?"
_FORMS = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\.?\s+(?P<name>{_MONTH})\.?,?\s+(?P<year>\d{{4}})",
    rf"(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
    r"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2})/(?P<year>\d{4})",
    r"(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})",
)
_DATES = tuple(re.compile(_WEEKDAY + form, re.IGNORECASE) for form in _FORMS)


def read_day(text: str) -> date | None:
    """The day that a text is; None where it is none, says more, or can mean two: 5/6/2027."""
    found = (match for form in _DATES if (match := form.fullmatch(text.strip(" ."))))
    return next((day for match in found if (day := _day(match))), None)


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    name = (parts.get("name") or "")[:3].casefold()
    month = next((number for number, full in enumerate(_MONTHS, start=1) if name and full.startswith(name)), 0)
    try:
        return date(int(parts["year"]), month or int(parts["month"]), int(parts["day"]))
    except ValueError:
        return None
