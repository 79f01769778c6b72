"""A job's title as the job alone: without pay, place, codes and whatever else is no name of a job."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from jdbuilder.posting import countries
from jdbuilder.posting.address import address, applicants_in
from jdbuilder.posting.areas import country_of
from jdbuilder.posting.model import Posting
from jdbuilder.text import single_spaced

_BETWEEN = re.compile(r"(\s+[-–—/~]\s+|\s*[|•·;]\s*|,\s+|\s*[()\[\]{}]\s*|:\s+|\s*!+\s*)")
_MONEY = r"(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|INR|ZAR)\b)"
_FIGURE = r"\d[\d.,'’]*(?:\s?k\b)?\+?"
_AMOUNT = rf"(?:{_MONEY}\s?{_FIGURE}|{_FIGURE}\s?{_MONEY}|\d+\s?k\b\+?)"
_PER = r"(?:\s?(?:/|per|an?|p\.)\s?(?:hour|hr|h|day|week|month|year|annum|a\.)(?!\w)|\s?(?:p[hawd]|pcm)\b)?"
_BEFORE = r"(?:\+\s?)?(?:earn(?:ing)?\s)?(?:(?:up to|to|from|OTE|salary:?|pay:?|circa|c\.|approx\.?)\s)?"
_EXTRA = (
    r"(?:(?:sign-on|signing|annual|yearly|uncapped) )?(?:bonus(?:es)?|benefits|equity|commission|tips)|DOE|OTE|uncapped"
)
_EXTRAS = rf"(?:(?:\s?(?:\+|&|plus\b|and\b)\s?|\s)(?:{_EXTRA}))*(?=\s*(?:$|[-–—|•·;,()\[\]/]))"
_PAY = rf"{_BEFORE}{_AMOUNT}(?:\s?(?:[-–—]|to)\s?{_AMOUNT})?{_PER}(?:{_EXTRAS})?"

GENDER = "a mark of gender"
"""What (m/f/d) and the like are."""
_KEEPS_GENDER = {"DE", "AT", "CH"}
"""Where employers use such marks for the law of equal treatment."""

# What a piece of a title is that says nothing else, in the order in which it is asked.
_PIECES = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("the pay", rf"{_PAY}|\d{{2,3}}[.,'’]\d{{3}}"),
        (GENDER, r"[mfwdxi](?:\s?[/|*]\s?[mfwdxi*]){1,3}|(?:all|any) genders?|gn\*?"),
        (
            "the kind of employment",
            r"(?:full|part)[- ]?time|contract|temporary|temp|permanent|internship|freelance|FT|PT|fixed[- ]term"
            r"|\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%",
        ),
        ("the way of working", r"(?:(?:100\s?%|fully) )?remote|hybrid|on-?site|home office|work from home|WFH"),
        (
            "a headline",
            r"urgent(?:ly)?(?: hiring)?|hiring(?: now)?|now hiring|we(?:[’']| a)re hiring|apply (?:now|today)"
            r"|immediate start|start immediately|(?:start )?asap|new|hot job|great (?:pay|benefits)|wanted"
            r"|join (?:us|our team)",
        ),
        (
            "a code",
            r"(?:#|no\.?|ref\.?:?|req(?:uisition)?\.?:?|job\s?(?:id|code):?)\s?[A-Z]{0,6}[-_/.]?\d{3,}\S*"
            r"|[A-Z]{0,6}(?:[-_/.]\d{3,}|\d{5,})\S*",
        ),
    )
)
_INLINE_PAY = re.compile(
    rf"(?<!\w){_BEFORE}{_MONEY}\s?{_FIGURE}(?:\s?[-–—]\s?{_MONEY}?\s?{_FIGURE})?{_PER}(?:{_EXTRAS})?", re.IGNORECASE
)
# Words that say no more about a job than its pay, beside an amount.
_OF_PAY = re.compile(
    r"(?:(?:earn(?:ings?)?|uncapped|unlimited|capped|OTE|DOE|DOQ|realistic|potential|guaranteed|basic|base|salary|pay|rate"
    r"|package|neg(?:otiable)?|per|pa|pro|rata|annum|year|month|week|day|hour|hourly|weekly|your|first|circa|approx|up|to|from|of|and|plus"
    r"|bonus(?:es)?|commission|tips|benefits|equity|car|allowance|excellent|great|competitive|depending|on|experience)\b"
    r"|[\s+&.,/–—-])*",
    re.IGNORECASE,
)
# A sign after a single letter is part of a word (C#, A*), and so is the star of a mark of gender.
_SYMBOLS = re.compile(
    "(?<![\\w/])[*#~_]+|(?<=\\w\\w)(?<!\\bgn)[*#~_]+(?!\\w)|[★☆►▶✓✔♥❤®™©\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u20e3]+"
)
_BRACKETS = re.compile(r"([(\[{])([^()\[\]{}]*)([)\]}])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SEVERAL = re.compile(r"\s*([-–—|•·;,/:~!])(?:\s*[-–—|•·;,/:~!])+\s+")
_AT_ENDS = re.compile(r"^(?:[\s\-–—|•·;,/:~!&]|and\s)+|[\s\-–—|•·;,/:~!]+$")


@dataclass(frozen=True)
class Cleaned:
    """A title, and what was taken out of it: each with what it is."""

    title: str
    taken: tuple[tuple[str, str], ...] = ()


def clean(posting: Posting, kept_too: Collection[str] = ()) -> Cleaned:
    """The title without symbols, pay, place, company, codes and whatever else is no name of a job.

    Args:
        kept_too: what stays although it is none of the job's name, such as `GENDER`.
    """
    kept, taken = _without(posting.title, "a symbol", _SYMBOLS)
    pieces = _BETWEEN.split(kept)
    for number in range(0, len(pieces), 2):
        piece = pieces[number].strip(" -–—/~,")
        what = _what(piece, posting) or _country(piece, pieces[:number], taken)
        if what and what not in kept_too and not _describes(piece, pieces[number + 1 : number + 3], posting):
            taken.append((what, piece))
            pieces[number] = ""
    kept, pay = _without("".join(pieces), "the pay", _INLINE_PAY)
    kept, at_end = _without(tidied(kept), "company or place", _at_end(posting))
    gone = tuple(dict.fromkeys((*taken, *pay, *at_end)))
    left = tidied(kept)
    return Cleaned(left, gone) if gone and not _IN_BRACKETS.fullmatch(left) else Cleaned(posting.title)


def _without(text: str, what: str, found: re.Pattern[str]) -> tuple[str, list[tuple[str, str]]]:
    return found.sub(" ", text), [(what, match[0].strip()) for match in found.finditer(text)]


def _at_end(posting: Posting) -> re.Pattern[str]:
    """Finds "at Acme" or "in Berlin" where the title ends with it."""
    named = "|".join(map(re.escape, sorted({*_places(posting), posting.facts.company} - {""}, key=len, reverse=True)))
    return re.compile(rf"\s(?:at|for|in|@)\s(?:{named})$" if named else "(?!)", re.IGNORECASE)


def _what(piece: str, posting: Posting) -> str:
    """What a piece of the title is, if a job board doesn't want it there."""
    said, facts = piece.casefold(), posting.facts
    if not said:
        return ""
    if said in _places(posting):
        return "the place"
    if facts.company and said in {facts.company.casefold(), f"at {facts.company}".casefold()}:
        return "the company"
    if said == facts.reference.casefold():
        return "a code"
    what = next((what for what, pattern in _PIECES if pattern.fullmatch(piece)), "")
    what = what or ("the pay" if _is_all_of_pay(piece) else "")
    return "" if what == GENDER and _hires_in(posting) & _KEEPS_GENDER else what


def _is_all_of_pay(piece: str) -> bool:
    """Whether a piece of a title names an amount and else has words on pay only: “earn up to £80k”."""
    left, amounts = _INLINE_PAY.subn(" ", piece)
    return amounts > 0 and bool(_OF_PAY.fullmatch(left))


def _country(piece: str, before: Sequence[str], taken: Sequence[tuple[str, str]]) -> str:
    """What a country's name right behind a place is: "Leeds, United Kingdom"."""
    follows = bool(taken) and taken[-1][0] == "the place" and before[-2:-1] == [""] and before[-1].startswith(",")
    is_country = piece.casefold() in {name.casefold() for name in countries.names().values()}
    return "the place" if follows and is_country else ""


def _hires_in(posting: Posting) -> set[str]:
    """The codes of the countries where the work is done."""
    remote = posting.facts.workplace == "remote"
    return {address(posting).country, *(map(country_of, applicants_in(posting)) if remote else ())}


def _describes(piece: str, following: Sequence[str], posting: Posting) -> bool:
    """Whether a piece may say of what comes after it what it is: "Hybrid, Electric Vehicle Technician"."""
    if piece.casefold() != "hybrid" or len(following) < 2:
        return False
    separator, after = following
    return separator.startswith(",") and bool(after) and not _what(after.strip(), posting)


def _places(posting: Posting) -> set[str]:
    where, place = address(posting), posting.facts.place
    named = (place, *place.split(","), where.locality, where.region, countries.names().get(where.country, ""))
    return {part.strip().casefold() for part in named if part.strip()}


def tidied(text: str) -> str:
    """The title without empty brackets, and without signs that no longer stand between two things."""
    text = _BRACKETS.sub(_in_brackets, text)
    text = _SEVERAL.sub(lambda found: f" {found[1]} " if found[1] in "-–—|•·/~" else f"{found[1]} ", text)
    return single_spaced(_AT_ENDS.sub("", text))


def _in_brackets(found: re.Match[str]) -> str:
    held = found[2].strip(" ,;|/:–—-")
    return f"{found[1]}{held}{found[3]}" if held else " "
