"""What a line of several facts states: 'Acme Ltd · Location: Leeds · £30,000 – £34,000 a year', label or none."""

import re
from dataclasses import replace

from jdbuilder.intake.foreign import facts
from jdbuilder.intake.foreign.facts import Stated, Values
from jdbuilder.intake.foreign.piece import without_sign
from jdbuilder.library.states import state_of
from jdbuilder.posting import countries

_COMPANY = re.compile(
    r".*\b(ltd|limited|inc|llc|llp|plc|corp|corporation|gmbh|ag|se|kg|pty|co|b\.?v|s\.?a|s\.?r\.?l|sarl|sas|oy|ab)"
    r"\.?(\s+ltd\.?|\s*&\s*co\.?\s*kg)?",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(team|department|division|marketing|sales|design|engineering|operations|products?|finance|people|hr|it|"
    r"creative|production|technology|logistics|nursing|support|permanent|urgent|new|vacancy|job|jobs|careers?)$",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(
    r"\s*[|·•]\s*|(?<![\dkK€£$])(?<!GBP|EUR|USD|CAD|AUD|NZD|CHF)\s+[-–—/]\s+|"
    r"\s+[-–—/]\s+(?!\W{0,2}(?:[A-Z]{2,3}\W?)?\d|(?:hour|hr|h|day|week|month|year|annum)\b)"
)
"""Strokes and dots; a dash, unless it stands between two figures or before a period."""
_COUNTY = re.compile(r"[^,]+, (?:Co\.? ?|County )[A-Z]\w+(?:, \w+)?")
_LONGEST = 200
_MOST_COMPANY_WORDS = 6
_MOST_PARTLY = 6
"""A part of more words than these tells of more than the fact that it names."""


def byline(text: str, dollars: str, *, is_placed: bool = False) -> Stated | None:
    """What the line under a title states, in parts between strokes, dots or commas; None where it states nothing.

    Args:
        dollars: the currency that a bare $ means.
        is_placed: whether the place is named elsewhere, so that a town without a label is left.
    """
    if len(text) > _LONGEST:
        return None
    apart = [part.strip() for part in _SEPARATORS.split(text) if part and part.strip()]
    if len(apart) < 2:
        return _alone(apart[0]) or _of(apart[0].split(", "), dollars, is_apart=False) if apart else None
    stated = _of(apart, dollars, is_apart=True, is_placed=is_placed)
    return _with_company(stated, apart[0]) if stated else None


def _alone(text: str) -> Stated | None:
    is_name = len(text.split()) <= _MOST_COMPANY_WORDS and text[0].isupper() and ", " not in text
    return Stated({"company": text}, is_all=True) if is_name and _COMPANY.fullmatch(text) else None


def _of(parts: list[str], dollars: str, *, is_apart: bool, is_placed: bool = False) -> Stated | None:
    """What the parts state; those that are not read whole, or say otherwise than one before them, are left."""
    values: Values = {}
    left: list[str] = []
    for part in parts:
        stated = _part(without_sign(part), dollars, is_apart=is_apart, is_placed=is_placed)
        if stated is None or not stated.is_all or not values.keys().isdisjoint(stated.values):
            left.append(part)
        values = {**(stated.values if stated else {}), **values}
    return Stated(values, not left, " · ".join(left) if is_apart else "") if values else None


def _part(text: str, dollars: str, *, is_apart: bool, is_placed: bool) -> Stated | None:
    """One part of a byline. A place counts only where it stands apart from a company's name."""
    if facts.is_labelled(text):  # 'Contract: Permanent' is no contract: a label says nothing by itself
        named = facts.labelled(text, dollars) if is_apart else None
        return named if named and "title" not in named.values else None
    kinds = [stated for field in ("employment", "workplace") if (stated := facts.read(field, text, dollars))]
    whole = next((stated for stated in kinds if stated.is_all), None) or facts.pay_in(text, dollars)
    if whole or not is_apart:
        return whole
    if not is_placed and (bare := facts.bare_place(text)):
        return bare
    if _COMPANY.fullmatch(text):
        return Stated({"company": text}, is_all=True)
    place = facts.read("place", text, dollars)
    if place and _is_place(place.values, text):
        return place
    return replace(kinds[0], is_all=False) if kinds and len(text.split()) <= _MOST_PARTLY else None


def _is_place(values: Values, text: str) -> bool:
    """Whether a text without a label is a place: it says its country, state or county, or how one works there."""
    place = str(values.get("place", ""))
    is_known = "," in place and bool(countries.named_in(place) or state_of(place) or _COUNTY.fullmatch(place))
    is_beside = place != text and len(place.split()) <= 3 and place[:1].isupper() and not _DEPARTMENT.search(place)
    return bool(place) and place.count(",") <= 2 and (is_known or is_beside)


def _with_company(stated: Stated, first: str) -> Stated:
    """The same with the company, where an unread name stands first and place and one fact more are certain."""
    is_certain = "place" in stated.values and len(stated.values) > 1 and "company" not in stated.values
    if not is_certain or not stated.left.startswith(first) or not _may_be_company(first):
        return stated
    left = stated.left.removeprefix(first).removeprefix(" · ")
    return Stated({"company": first, **stated.values}, not left, left)


def _may_be_company(text: str) -> bool:
    is_name = text[0].isupper() and len(text.split()) <= _MOST_COMPANY_WORDS and not text.endswith((".", "!", "?"))
    return is_name and ":" not in text and not re.search(r"\d{3}|[$€£]", text) and not _DEPARTMENT.search(text)
