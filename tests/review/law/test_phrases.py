import re
from time import process_time

import pytest

from jdbuilder.review.law import phrases

EVERY = {
    name: one for name, one in {**vars(phrases), **phrases.KINDS}.items() if isinstance(one, re.Pattern) and name != "_"
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("health cover", "medical, dental and vision insurance"),
        ("health cover", "full health/dental"),
        ("health cover", "100% company paid healthcare premiums"),
        ("health cover", "pension and private healthcare"),
        ("a pension or retirement plan", "a 401(k) with match"),
        ("paid leave", "25 days of holiday"),
        ("paid leave", "30 days’ annual leave"),
        ("insurance", "life assurance"),
        ("learning", "a training budget"),
        ("travel", "cycle to work"),
        ("well-being and discounts", "a gym on site"),
    ],
)
def test_a_kind_of_benefit_is_known_by_its_words(kind: str, text: str) -> None:
    assert phrases.KINDS[kind].search(text)


@pytest.mark.parametrize(
    "text",
    [
        "study health data",
        "plan for medical teams",
        "leave the desk tidy",
        "gymnastics",
        "work in a healthcare setting",
        "love and care",
        "lifelong insurance of",
    ],
)
def test_other_words_are_no_benefit(text: str) -> None:
    assert not any(one.search(text) for one in phrases.KINDS.values())


@pytest.mark.parametrize(
    ("pattern", "text", "is_there"),
    [
        ("CLOSING", "apply by 3 may", True),
        ("CLOSING", "applications close on 1 june", True),
        ("CLOSING", "meet every deadline", False),
        ("COMMISSION", "base plus commission", True),
        ("COMMISSION", "commission photographers", False),
        ("COMMISSION", "a board or commission", False),
        ("OTHER_PAY", "an annual bonus", True),
        ("OTHER_PAY", "spanish is a bonus", False),
        ("OTHER_PAY", "equity and inclusion", False),
        ("VACANCY", "this posting is for an existing vacancy", True),
        ("VACANCY", "fill current vacancies", False),
        ("AGREEMENT", "under a collective bargaining agreement", True),
        ("TIPS", "give tips", False),
        ("TIPS", "give customers tips on skin care", False),
        ("TIPS", "$9 an hour plus tips", True),
        ("TIPS", "tips are yours to keep", True),
        ("TIPS", "loads are tipped by forklift", False),
        ("CLOSING", "our office closes on 24 december", False),
        ("CLOSING", "month-end close at 5 march", False),
        ("CLOSING", "closes on 24 december", True),
        ("AGREEMENT", "advise importers on tariffs and customs", False),
        ("AGREEMENT", "bezahlung nach tarifvertrag", True),
        ("VACANCY", "let flats: there is no current vacancy in our houses", False),
        ("VACANCY", "this ad is for no existing vacancy", True),
    ],
)
def test_words_count_where_they_mean_it(pattern: str, text: str, is_there: bool) -> None:
    assert bool(EVERY[pattern].search(text)) is is_there


@pytest.mark.parametrize("name", EVERY)
def test_no_phrase_takes_longer_than_the_text_is(name: str) -> None:
    for piece in ("a", "1", "days ", "apply ", "paid  ", "collective ", "may 1", "-", " bonus"):
        begun = process_time()
        EVERY[name].search(piece * (40_000 // len(piece)))
        assert process_time() - begun < 1
