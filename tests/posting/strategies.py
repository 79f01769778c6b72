"""Postings of every shape, for hypothesis: any Unicode in every text, every field filled or not."""

from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from jdbuilder.library.model import Form
from jdbuilder.posting import countries
from jdbuilder.posting.areas import REGIONS
from jdbuilder.posting.currencies import COMMON
from jdbuilder.posting.model import (
    MOST_MONTHS,
    Education,
    Employment,
    FactId,
    Facts,
    Language,
    Line,
    Listing,
    Look,
    Paper,
    Pay,
    Period,
    Posting,
    Sections,
    Variable,
    Workplace,
)
from jdbuilder.text import clean_line, clean_text

ODD = "\x00\x1b\ud800\udfff\u202e\u2028\ufffe\r\n\t <>&{}[]*_#|\\'\"%א🎨\u0301"
any_text = st.text(st.characters(exclude_categories=()) | st.sampled_from(ODD), max_size=20)
lines_of_text = any_text.filter(clean_line)
words = any_text.filter(lambda text: bool(clean_text(text).strip()))
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
amounts = st.decimals(min_value=0, max_value=Decimal("9999999999.99"), places=2) | st.integers(0, 10**10 - 1).map(
    Decimal
)

lines = st.builds(
    Line, text=words, snippet=st.none() | ids, target=any_text, chosen=st.booleans(), locked=st.booleans()
)  # fmt: skip
pays = st.builds(
    lambda pair, currency, period, one: Pay(
        low=min(pair), high=None if one else max(pair), currency=currency, period=period
    ),
    st.tuples(amounts, amounts),
    st.sampled_from(COMMON),
    st.sampled_from(get_args(Period)),
    st.booleans(),
)
facts = st.builds(
    Facts,
    company=any_text,
    place=any_text,
    workplace=st.none() | st.sampled_from(get_args(Workplace)),
    employment=st.none() | st.sampled_from(get_args(Employment)),
    hours=any_text,
    pay=st.none() | pays,
    start=any_text,
    closing=st.none() | st.dates(date(1900, 1, 1), date(9999, 12, 31)),
    contact=any_text,
    reference=any_text,
    apply_at=st.sampled_from(["", "https://jobs.acme.example/7?a=b&c=d"]),
    website=st.sampled_from(["", "http://acme.example"]),
    address=any_text,
    other_pay=any_text,
    variable=st.none() | st.sampled_from(get_args(Variable)),
    ai_screening=st.none() | st.booleans(),
    vacancy=st.none() | st.booleans(),
    left_out=st.lists(st.sampled_from(get_args(FactId)), unique=True).map(tuple),
)
country_codes = st.sampled_from([*countries.names()])
listings = st.builds(
    Listing,
    country=st.none() | country_codes,
    region=any_text,
    locality=any_text,
    postal_code=any_text,
    street=any_text,
    posted=st.none() | st.dates(date(1900, 1, 1), date(9999, 12, 31)),
    applicants_in=st.lists(country_codes | st.sampled_from([*REGIONS]), max_size=3, unique=True).map(tuple),
    direct_apply=st.none() | st.booleans(),
    education=st.none() | st.sampled_from(get_args(Education)),
    months=st.none() | st.integers(0, MOST_MONTHS),
    either=st.booleans(),
)
looks = st.builds(
    Look,
    theme=ids,
    paper=st.sampled_from(get_args(Paper)),
    language=st.sampled_from(get_args(Language)),
    form=st.sampled_from(get_args(Form)),
    data=st.booleans(),
)
sections = st.builds(
    Sections, **{name: st.lists(lines, max_size=2).map(tuple) for name in Sections.model_fields}
)  # fmt: skip
postings = st.builds(
    Posting,
    role=st.none() | ids,
    title=lines_of_text,
    facts=facts,
    listing=listings,
    sections=sections,
    look=looks,
)
