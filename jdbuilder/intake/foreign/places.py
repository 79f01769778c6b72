"""A place as ads write it without a label: 'Denver, CO', 'Chicago IL 60601', 'Dublin, Ireland', 'Leeds'."""

import re
from dataclasses import dataclass

from jdbuilder.intake.foreign.towns import TOWNS
from jdbuilder.library.states import STATES
from jdbuilder.posting import countries
from jdbuilder.posting.areas import PROVINCES, read_area
from jdbuilder.posting.model import Workplace

_WORD = r"[^\W\d_a-z][\w.’'-]{0,24}"
_SMALL = "of|on|upon|am|an der|de|du|del|la|le|les|sur"
TOWN = rf"{_WORD}(?: (?:(?:{_SMALL}|de la) )?{_WORD}){{0,3}}"
"""A town's name as it is spelt; what else is spelt so must be told by what stands beside it."""
_ZIP = r"(?:,? (?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))"
_CODES = "|".join((*STATES, *PROVINCES))
_AUSTRALIAN = (
    "NSW|VIC|QLD|SA|TAS|ACT|WA|NT|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania"
)
_REGION = rf"(?:{_CODES}|{_AUSTRALIAN}|D\.C\.|{'|'.join((*STATES.values(), *PROVINCES.values(), 'Québec'))})"
_COUNTRIES = "|".join(
    re.escape(name)
    for name in sorted({*countries.names().values(), *("England", "Scotland", "Wales"), "The Netherlands"}, key=len)[
        ::-1
    ]
)
_COUNTRY = rf"(?:{_COUNTRIES}|UK|U\.K\.|USA|U\.S\.A?\.?|US|UAE|NZ|Deutschland|Österreich|Schweiz|España|Italia)"
AREA = rf"(?:{_REGION}{_ZIP}?(?:, {_COUNTRY})?|{_COUNTRY})"
"""What stands behind a town and a comma: its state or province, its country, or both."""
PLACE = rf"{TOWN}, {AREA}(?![\w-])"
_WHOLE = re.compile(PLACE)
_TAIL = re.compile(rf".+?, (?P<place>{TOWN}, {AREA}|[^,]+)")
_BARE_CODE = re.compile(rf"(?P<town>{TOWN}) (?:{_CODES})(?P<zip> \d{{5}}(?:-\d{{4}})?| [A-Z]\d[A-Z] ?\d[A-Z]\d)?")
_IN_TOWN = re.compile(rf"(?P<town>[^,]+), (?:{TOWN}|[A-Z]{{1,2}}\d{{1,2}}[A-Z]? \d[A-Z]{{2}})")
"""A large town with its county, or with a British postcode."""
_ALONE = re.compile(rf"{_COUNTRY}|{'|'.join((*STATES.values(), *PROVINCES.values()))}")
_KINDS: dict[str, Workplace] = {"remote": "remote", "fully remote": "remote", "hybrid": "hybrid"}
_KINDS |= dict.fromkeys(("on-site", "onsite", "on site", "in-office", "in person"), "on-site")
_KIND = "|".join(_KINDS)
_AFTER = re.compile(rf"(?P<place>[^()]+?)(?: ?\((?P<in>{_KIND})\)|(?:,| [-–—/]) (?P<by>{_KIND}))", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<by>{_KIND})(?:(?:,| [-–—/]| in| within) (?:the )?(?P<place>[^()]+)| ?\((?P<in>[^()]+)\))", re.IGNORECASE
)
_LONGEST = 80
_NO_TOWN = re.compile(
    r"\b(?:Ltd|Limited|Inc|LLC|GmbH|Corp|Company|Group|University|College|Hospital|School|Museum|Clinic|Centre|Center|Practice|Services|Bakery|Foods|Studio|Agency|Institute|Association|Council|Bank|"
    r"Sales|Marketing|Design|Engineering|Operations|Finance|Support|Team|Department|Office|Manager|Engineer|"
    r"Developer|Director|Assistant|Senior|Junior|Remote|Hybrid|Full|Part|Time|Permanent|Contract|Various|"
    r"Multiple|Several|Across|Throughout|Not|No|Except|Anywhere)\b",
    re.IGNORECASE,
)
"""Words that no town's name has: a company, a department, a job or several places."""


@dataclass(frozen=True)
class Spot:
    """A place that was read, and how one works there where that is said beside it.

    Attributes:
        place: as it is written; empty for remote work from an area.
        area: the area's code where applicants for remote work live.
    """

    place: str
    workplace: Workplace | None = None
    area: str = ""


def read(text: str) -> Spot | None:
    """The place that a text is as a whole; None where it says more, less or something else."""
    if len(text) > _LONGEST:
        return None
    text = text.strip().removesuffix(".") if not text.endswith(("U.S.", "U.K.", "D.C.")) else text
    beside = _AFTER.fullmatch(text) or _BEFORE.fullmatch(text)
    if not beside:
        return Spot(_with_comma(text)) if is_place(text) else None
    kinds = [part for part in (beside["in"], beside["by"]) if part and part.casefold() in _KINDS]
    place = (beside["place"] or beside["in"] or "").strip()
    if not is_place(place):
        return None
    workplace = _KINDS[kinds[0].casefold()]
    area = _area(place) if workplace == "remote" else ""
    return Spot("" if area else _with_comma(place), workplace, area)


def is_place(text: str) -> bool:
    """Whether a text is a place and nothing besides: it names its state or country, or is a large town or a country."""
    if _NO_TOWN.search(text):
        return False
    if text in TOWNS or _ALONE.fullmatch(text) or _WHOLE.fullmatch(text):
        return True
    within = _IN_TOWN.fullmatch(text)
    if within and within["town"] in TOWNS:
        return True
    coded = _BARE_CODE.fullmatch(text)
    return bool(coded and (coded["zip"] or coded["town"] in TOWNS))


def behind(text: str) -> str:
    """The place that ends a text behind a comma: 'Acme Bakery, Chicago, IL'; empty where none does."""
    found = _TAIL.fullmatch(text) if len(text) <= 2 * _LONGEST else None
    place = found["place"] if found else ""
    return place if is_place(place) and ("," in place or place in TOWNS) else ""


def is_area(text: str) -> bool:
    """Whether a text is a state, a province or a country alone."""
    return bool(_ALONE.fullmatch(text))


def _with_comma(place: str) -> str:
    """A place with a comma before its state, as everything that reads one expects: 'Chicago, IL 60601'."""
    coded = None if place in TOWNS else _BARE_CODE.fullmatch(place)
    return f"{coded['town']},{place.removeprefix(coded['town'])}" if coded else place


def _area(place: str) -> str:
    """The code of the country, state or province that a place is; empty for a town."""
    try:
        return read_area(place) if _ALONE.fullmatch(place) else ""
    except ValueError:
        return ""
