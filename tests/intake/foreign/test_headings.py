"""A heading's words tell its section; a sentence is no heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.headings import is_plain_heading, is_question, leads, recognised
from jdbuilder.library.model import SectionId


@pytest.mark.parametrize(
    ("section", "wordings"),
    [
        ("opening", ["Job summary", "Position Overview", "About this role", "In a nutshell"]),
        (
            "responsibilities",
            ["DUTIES", "What you’ll do", "A typical day", "Your tasks", "Ihre Aufgaben", "Vos missions"],
        ),
        ("metrics", ["What success looks like", "KPIs", "How we measure success", "In your first 90 days"]),
        (
            "must_haves",
            ["Requirements:", "Who you are", "You have", "Dein Profil", "Profil recherché", "Minimum qualifications"],
        ),
        ("nice_to_haves", ["Nice-to-haves", "Preferred qualifications", "It’s a plus if", "Von Vorteil", "Atouts"]),
        ("environment", ["Working conditions", "Physical demands", "Your team", "Life at Acme"]),
        ("about", ["About us", "Who we are", "Our story", "About Acme Ltd", "Über uns", "Qui sommes-nous ?"]),
        (
            "benefits",
            ["Perks & benefits", "What’s in it for you?", "Why Acme?", "Wir bieten", "Nous offrons", "Salary"],
        ),
        ("apply", ["How to apply", "Next steps", "Interested?", "Bewerbung", "Postuler", "Contact"]),
        ("equal_opportunity", ["Equal opportunity", "EEO statement", "Diversity and inclusion", "Accommodations"]),
    ],
)
def test_a_heading_is_recognised_by_its_words(section: SectionId, wordings: list[str]) -> None:
    assert {wording: recognised(wording) for wording in wordings} == dict.fromkeys(wordings, (section,))


def test_a_heading_can_say_two_things() -> None:
    assert recognised("Requirements and benefits") == ("must_haves", "benefits")
    assert recognised("Responsibilities / Qualifications") == ("responsibilities", "must_haves")
    assert recognised("Skills and experience") == ("must_haves",)


@pytest.mark.parametrize("text", ["Odds and ends", "Acme, Leeds", "", "!?", "word " * 13 + "requirements"])
def test_what_says_nothing_known_is_no_section(text: str) -> None:
    assert recognised(text) == ()


def test_a_plain_line_is_a_heading_if_it_says_nothing_else() -> None:
    assert all(map(is_plain_heading, ("Responsibilities", "Your tasks", "Benefits", "About us", "The main duties")))
    assert not any(
        map(is_plain_heading, ("Free benefits for dogs", "Requirements.", "Experience with Python", "Acme", ""))
    )


def test_what_asks_for_what_a_heading_says_is_one() -> None:
    asking = ("What we offer", "What you’ll be doing", "How to apply", "Who we’re looking for", "How we hire")
    assert all(map(is_plain_heading, asking))
    assert not any(
        map(is_plain_heading, ("What we offer is bread.", "How to apply: jobs@acme.example", "What bread is"))
    )


def test_before_a_list_a_short_line_that_says_what_a_heading_says_leads_it() -> None:
    assert all(map(leads, ("You might be a fit if you", "Not a must, but cool", "Desirable criteria", "That’s you")))
    assert not any(map(leads, ("We offer bread.", "Apply at acme.example/jobs. Now", "Bread and butter", "Apply: a@b")))
    assert not leads("What we offer to each and every one of our bakers")


def test_a_short_question_is_a_heading_if_it_says_what_one_says() -> None:
    assert is_question("What will you be doing?")
    assert not any(
        map(is_question, ("What will you be doing", "Bread?", "Do you like benefits " + "so very " * 5 + "much?"))
    )


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert len(recognised(text)) <= 2
    assert is_plain_heading(text) in {True, False}


def test_a_reader_may_ask_in_the_first_person() -> None:
    assert recognised("What do I get?") == ("benefits",)
    assert recognised("What will I be doing?") == ("responsibilities",)
    assert recognised("What do I need?") == ("must_haves",)
