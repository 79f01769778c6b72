"""What an ad states about its job beside the text: 'Location: Leeds', 'Closing date: 1 May 2027'."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from jdbuilder.intake.foreign import pay, places
from jdbuilder.intake.foreign.days import read_day
from jdbuilder.intake.remote import read_remote
from jdbuilder.posting.facts import AI_WORDS, VACANCY_WORDS, VARIABLE_WORDS
from jdbuilder.posting.model import Employment, Workplace
from jdbuilder.web_address import LONGEST, web_address

Field = Literal[
    "title",
    "company",
    "place",
    "workplace",
    "employment",
    "hours",
    "pay",
    "start",
    "closing",
    "contact",
    "reference",
    "apply_at",
    "website",
    "address",
    "other_pay",
    "variable",
    "vacancy",
    "ai_screening",
    "applicants_in",
]
Values = dict[Field, Any]

_LABELS: Mapping[Field, str] = {
    "title": "title|job title|position|position title|role|role title|vacancy|post|post title|job|job opening|"
    "we re hiring|we are hiring|now hiring|hiring|wanted|job opportunity|job vacancy|job advert",
    "company": "company|company name|employer|organisation|organization|hiring organisation|hiring organization|firm",
    "place": "location|place|place of work|work location|job location|where|based in|city|office|office location|"
    "location of job|location of post|arbeitsort|standort|lieu",
    "workplace": "workplace|work model|working model|workplace type|work type|remote|remote work",
    "employment": "employment type|employment|job type|type|type of employment|position type|contract type|contract|"
    "contract and hours|basis|working time|time type|schedule type|status|beschäftigungsart",
    "hours": "hours|working hours|hours of work|weekly hours|hours per week|shift|shifts|shift pattern|"
    "working pattern|work pattern|schedule|work schedule|work hours",
    "pay": "salary|pay|pay rate|rate|rate of pay|wage|wages|salary range|pay range|compensation|remuneration|"
    "salary package|hourly rate|annual salary|hiring range|gehalt|salaire",
    "start": "start|start date|starting|starting date|start on|available from|commencement date|beginn|eintritt",
    "closing": "closing date|closing|closes|deadline|application deadline|deadline for applications|apply by|"
    "applications close|closing date for applications|close date|last day to apply|bewerbungsschluss",
    "contact": "contact|informal enquiries|informal enquiry|for enquiries|contact person|contact name|"
    "contact details|enquiries|questions to|ansprechpartner",
    "reference": "reference|ref|ref no|ref number|reference number|reference no|job reference|job ref|job id|"
    "job number|requisition|requisition id|req id|req no|vacancy ref|vacancy reference|vacancy number|posting number|"
    "competition number|competition|kennziffer|referenznummer",
    "apply_at": "apply at|apply online at|apply online|apply here|application link|link",
    "website": "website|web|web site|homepage|company website",
    "address": "address|postal address|company address|adresse",
    "other_pay": "other pay|other compensation|additional pay|additional compensation|bonus|commission|ote|"
    "on target earnings",
    "variable": "variable pay",
    "ai_screening": "ai in hiring",
}
_BY_LABEL: Mapping[str, Field] = {label: field for field, labels in _LABELS.items() for label in labels.split("|")}
_LABELLED = re.compile(r"\W*(?P<label>[^:]{1,45}?)\s*:\s*(?P<value>\S.*)", re.DOTALL)
_SAID: Mapping[str, Values] = {
    **{words: {"variable": kind} for kind, words in VARIABLE_WORDS.items()},
    **{words: {"vacancy": answer} for words, answer in zip(VACANCY_WORDS, (True, False), strict=True)},
    **{words: {"ai_screening": answer} for words, answer in zip(AI_WORDS, (True, False), strict=True)},
}
"""Values that the paper of an ad of ours says in these very words."""
_EMPLOYMENTS: Mapping[Employment, str] = {
    "full-time": r"full[- ]?time|whole[- ]?time|vollzeit|temps plein",
    "part-time": r"part[- ]?time|teilzeit|temps partiel",
    "contract": r"(?<!permanent )contract(or)?|freelance",
    "temporary": r"temporary|temp|fixed[- ]term|seasonal",
    "internship": r"intern(ship)?|praktikum|stage",
    "volunteer": r"volunt(eer|ary)",
    "per-diem": r"per[- ]diem",
}
_WORKPLACES: Mapping[Workplace, str] = {
    "on-site": r"on[- ]?site|in[- ]?office|in person|office[- ]based",
    "hybrid": r"hybrid",
    "remote": r"(fully |100 ?% )?remote|remotely|work from home|home[- ]based|anywhere",
}
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|h\b|hrs\b|uhr\b)|\d{1,2}:\d\d|noon|midday|12 noon|midnight)"
_TIME = re.compile(rf"^(?:at\s)?{_CLOCK}(?:,?\s(?:on\s)?|,)|[\s,]+(?:at\s)?\(?{_CLOCK}\)?$", re.IGNORECASE)
"""A time of day beside a date, which no posting has a fact for."""
_LONGEST_NAME = 200
_MOST_PLACE_WORDS = 12


@dataclass(frozen=True)
class Stated:
    """What a line states, and whether it says nothing besides.

    Attributes:
        left: of a line in parts, those that were not read; else empty.
    """

    values: Values
    is_all: bool
    left: str = ""


def labelled(text: str, dollars: str) -> Stated | None:
    """What a label and its value state; None where the label is none of ours."""
    found = _LABELLED.fullmatch(text)
    field = field_of(found["label"]) if found else None
    if not found or not field:
        return None
    value = found["value"].strip()
    return Stated(_SAID[value], is_all=True) if value in _SAID else _READERS[field](value, dollars)


def bare_place(text: str) -> Stated | None:
    """The place that a text without a label is as a whole, and how one works there if that is said."""
    spot = places.read(text)
    if spot is None:
        return None
    told: Values = {"place": spot.place} if spot.place else {}
    told |= {"workplace": spot.workplace} if spot.workplace else {}
    return Stated(told | ({"applicants_in": (spot.area,)} if spot.area else {}), is_all=True)


def is_labelled(text: str) -> bool:
    """Whether a text is a label of ours and its value."""
    return bool((found := _LABELLED.fullmatch(text)) and field_of(found["label"]))


def read(field: Field, text: str, dollars: str) -> Stated | None:
    """What a text states if it is of that fact."""
    return _READERS[field](text, dollars)


def field_of(label: str) -> Field | None:
    """The fact that a label names."""
    said = " ".join(re.sub(r"[^\w ]+", " ", label.casefold()).split())
    return _BY_LABEL.get(said) or ("pay" if pay.is_label(said) else None)


def value_of(text: str) -> str:
    """What stands behind a label."""
    return text.partition(":")[2].strip()


def _choice(field: Field, words: Mapping[Any, str]) -> Callable[[str, str], Stated | None]:
    """A reader of one of several choices: the only one that the text names."""

    def read(text: str, dollars: str) -> Stated | None:  # noqa: ARG001 - all readers are called alike
        bare = text.strip(" .()").casefold()
        named = [choice for choice, pattern in words.items() if re.search(rf"\b(?:{pattern})\b", bare)]
        if len(named) != 1:
            return None
        return Stated({field: named[0]}, bool(re.fullmatch(words[named[0]], bare)))

    return read


def _name(field: Field) -> Callable[[str, str], Stated | None]:
    def read(text: str, dollars: str) -> Stated | None:  # noqa: ARG001 - all readers are called alike
        return Stated({field: text}, is_all=True) if len(text) <= _LONGEST_NAME else None

    return read


def _place(text: str, dollars: str) -> Stated | None:
    """A place, with the workplace where it stands beside it: 'Leeds (hybrid)', 'Remote'."""
    remote = read_remote(text)
    if remote:
        told: Values = {"place": remote.place} if remote.place else {}
        told |= {"applicants_in": remote.applicants_in} if remote.applicants_in else {}
        return Stated({"workplace": "remote", **told}, is_all=True)
    bare = bare_place(text)
    if bare and "workplace" in bare.values:
        return bare
    if len(text) > _LONGEST_NAME or len(text.split()) > _MOST_PLACE_WORDS:
        return None
    stated = _READERS["workplace"](text, dollars)
    if stated and stated.is_all:
        return stated
    workplace = stated.values["workplace"] if stated else None
    beside = (
        re.fullmatch(
            rf"(?P<place>.+?)(?:\s*\(\s*{_WORKPLACES[workplace]}\s*\)|\s*[,/–-]\s*{_WORKPLACES[workplace]})",
            text,
            re.IGNORECASE,
        )
        if workplace
        else None
    )
    if beside:
        return Stated({"place": beside["place"].strip(), "workplace": workplace}, is_all=True)
    return Stated({"place": text}, is_all=True)


def _pay(text: str, dollars: str) -> Stated | None:
    found = pay.found(text, dollars)
    return Stated({"pay": found.pay}, found.is_all) if found else None


def _closing(text: str, dollars: str) -> Stated | None:  # noqa: ARG001 - all readers are called alike
    bare = _TIME.sub("", text)
    day = read_day(bare)
    return Stated({"closing": day}, is_all=bare == text) if day else None


def _address(field: Field) -> Callable[[str, str], Stated | None]:
    def read(text: str, dollars: str) -> Stated | None:  # noqa: ARG001 - all readers are called alike
        try:
            address = web_address(text)
        except ValueError:
            return None
        return Stated({field: address}, is_all=True) if len(address) <= LONGEST else None

    return read


def _none(text: str, dollars: str) -> Stated | None:  # noqa: ARG001 - all readers are called alike
    """A fact that only our own words tell."""
    return None


_READERS: Mapping[Field, Callable[[str, str], Stated | None]] = {
    "title": _name("title"),
    "company": _name("company"),
    "place": _place,
    "workplace": _choice("workplace", _WORKPLACES),
    "employment": _choice("employment", _EMPLOYMENTS),
    "hours": _name("hours"),
    "pay": _pay,
    "start": _name("start"),
    "closing": _closing,
    "contact": _name("contact"),
    "reference": _name("reference"),
    "apply_at": _address("apply_at"),
    "website": _address("website"),
    "address": _name("address"),
    "other_pay": _name("other_pay"),
    "variable": _name("other_pay"),
    "ai_screening": _none,
}


def pay_in(text: str, dollars: str) -> Stated | None:
    """The pay that a text without a label tells, unless it is money for something else."""
    return None if pay.is_else(text) else _pay(text, dollars)
