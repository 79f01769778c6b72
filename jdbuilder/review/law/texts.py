"""Statements on equal opportunity and on accommodation, graded and by place, in our own words."""

from collections.abc import Mapping
from datetime import date

from jdbuilder.library.states import NATION
from jdbuilder.posting.areas import country_of
from jdbuilder.posting.model import Posting
from jdbuilder.review.finding import Add, Remedy
from jdbuilder.review.law.where import CANADA, name, where
from jdbuilder.review.law.within import MEMBERS, UNION

CHECKED = date(2026, 11, 1)
"""When the texts were last looked through."""

UNREAD = "We have not read these lists of grounds in each place’s law: have them checked."

_EQUAL = "<company XXX> is an equal opportunity employer"
SHORT = f"{_EQUAL}. We decide on applications by what the job needs and by nothing else."
CONTRACTOR = (
    f"{_EQUAL} and a US federal contractor. All qualified applicants receive"
    " consideration without regard to disability or status as a protected veteran."
)
"""VEVRAA and Section 503 still ask federal contractors for this, after the order of January 2025."""

_FULL = (
    _EQUAL + ". We consider everyone who is qualified, whatever their {grounds},"
    " and whatever else the law of {place} protects."
)
_FEDERAL = (
    "race, color, religion, sex (pregnancy, sexual orientation and gender identity included), national origin, age,"
    " disability, genetic information, veteran status"
)
GROUNDS: Mapping[str, str] = {
    NATION: _FEDERAL,
    "US-CA": f"{_FEDERAL}, ancestry, marital status, medical condition, gender expression,"
    " reproductive health decisions",
    "US-CO": f"{_FEDERAL}, creed, ancestry, marital status, gender expression",
    "US-HI": f"{_FEDERAL}, ancestry, marital status, arrest and court record, gender expression",
    "US-IL": f"{_FEDERAL}, ancestry, marital status, arrest or conviction record, family responsibilities,"
    " order of protection status, reproductive health decisions",
    "US-MA": f"{_FEDERAL}, ancestry, military service",
    "US-MD": f"{_FEDERAL}, ancestry, marital status",
    "US-MN": f"{_FEDERAL}, creed, marital status, familial status, status with regard to public assistance",
    "US-NJ": f"{_FEDERAL}, creed, nationality, ancestry, marital, civil union or domestic partnership status,"
    " hereditary cellular or blood trait, gender expression",
    "US-NY": f"{_FEDERAL}, creed, citizenship or immigration status, marital status, familial status,"
    " gender expression, status as a victim of domestic violence",
    "US-OH": f"{_FEDERAL}, ancestry, military status",
    "US-VT": f"{_FEDERAL}, ancestry, place of birth, status as a crime victim",
    "US-WA": f"{_FEDERAL}, creed, marital status, citizenship or immigration status, use of a service animal",
    CANADA: "race, national or ethnic origin, colour, religion, age, sex, sexual orientation, gender identity or"
    " expression, marital status, family status, genetic characteristics, disability, pardoned conviction",
    "GB": "age, disability, gender reassignment, marriage or civil partnership, pregnancy or maternity, race, religion"
    " or belief, sex, sexual orientation",
    UNION: "sex, racial or ethnic origin, religion or belief, disability, age, sexual orientation",
}
"""What each place’s law protects, as far as we know; a place without a list takes its country’s."""

FAIR_CHANCE = (
    "We consider qualified applicants with arrest or conviction records, as fair-chance laws in California provide."
)
"""A local extra of California and some of its cities."""

_ANYWHERE = (
    "If you need an adjustment or accommodation to apply or to be interviewed, we will arrange it with you."
    " Just write to <contact XXX>."
)
ACCOMMODATION: Mapping[str, str] = {
    NATION: "We provide reasonable accommodation to applicants with disabilities, as the Americans with Disabilities"
    " Act asks. To arrange one, at any step, write to <contact XXX>.",
    CANADA: "We accommodate applicants with disabilities at every step of hiring. Tell <contact XXX> what you need.",
    "GB": "Under the Equality Act we make reasonable adjustments for disabled applicants, from the application to the"
    " first day. Tell <contact XXX> what would help.",
    UNION: "We make reasonable accommodation for applicants with disabilities, in applying, in interviews and at work."
    " Tell <contact XXX> what you need.",
}


def statements(posting: Posting) -> tuple[Remedy, ...]:
    """The graded statements that fit a posting, one click each: for contractors their own, the short, the full ones."""
    own = (("Add the federal contractor’s statement", CONTRACTOR, "eeo-us-federal-contractor"),)
    short = (("Add the short statement", SHORT, "eeo-short"),)
    found = [_added(*one) for one in (*(own if posting.review.contractor else ()), *short)]
    return (*found, *(_added(f"Add the full list for {name(area)}", full(area)) for area in _listed(posting)))


def accommodations(posting: Posting) -> tuple[Remedy, ...]:
    """The sentences on accommodation that fit a posting, one click each."""
    kinds = dict.fromkeys(_kind(one.area) for one in where(posting))
    fitting = [(f"Add the sentence for {name(kind)}", ACCOMMODATION[kind]) for kind in kinds if kind in ACCOMMODATION]
    return (*(_added(*one) for one in fitting), _added("Add a sentence for anywhere", _ANYWHERE, "accommodation"))


def offered(posting: Posting) -> tuple[Remedy, ...]:
    """Every statement and sentence that fits a posting and isn't on its paper yet, local extras included."""
    every = (*statements(posting), *accommodations(posting), *_fair_chance(posting))
    printed = {line.text for line in posting.sections.equal_opportunity if line.chosen}
    return tuple(one for one in every if not any(isinstance(it, Add) and it.text in printed for it in one.changes))


def _fair_chance(posting: Posting) -> tuple[Remedy, ...]:
    is_there = any(one.area == "US-CA" for one in where(posting))
    return (_added("Add California’s fair-chance sentence", FAIR_CHANCE),) if is_there else ()


def full(area: str) -> str:
    """The statement with the full list of a place."""
    grounds = GROUNDS.get(area) or GROUNDS[_kind(area)]
    return _FULL.format(grounds=grounds, place=name(area))


def is_graded(text: str) -> bool:
    """Whether a text is one of the statements that stand for each other: the short, the contractor’s, a full list."""
    return text.startswith(_EQUAL)


def asks_for_statements(posting: Posting) -> bool:
    """Whether the job is done where ads have such statements, as far as we know."""
    return any(_kind(one.area) in ACCOMMODATION for one in where(posting))


def _listed(posting: Posting) -> list[str]:
    """The two first places of a posting with a list of their own, or their country's."""
    return [one.area for one in where(posting) if _kind(one.area) in GROUNDS and one.area.count("-") <= 1][:2]


def _kind(area: str) -> str:
    """The country, or the Union, whose law an area's texts follow."""
    country = country_of(area)
    return UNION if country in MEMBERS else country


def _added(said: str, text: str, snippet: str | None = None) -> Remedy:
    return Remedy(said, (Add("equal_opportunity", text, snippet, locked=True),))
