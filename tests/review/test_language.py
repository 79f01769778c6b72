"""English is told from other languages by its small words and its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.review.check import review
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Softwareentwickler",
        "You plan the week with our clients, and answer for what is printed.",
        "Prepare print data. Order paper. Check proofs. Answer clients. Train apprentices. Keep records.",
        "Chef de partie, crème brûlée à la carte",
        "Speak with patients in French, Spanish or Arabic (العربية) and write down what they tell you.",
    ],
)
def test_english_and_what_is_too_short_to_tell_is_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wir suchen einen jungen Entwickler für unser Team. Muttersprache Deutsch ist ein Muss.",
        "Nous cherchons une vendeuse jeune et dynamique pour notre boutique dans le centre.",
        "Buscamos un vendedor joven y dinámico para nuestra tienda en el centro.",
        "Wij zoeken een jonge verkoper voor onze winkel in het centrum.",
        "Vi söker en ung säljare som är pigg och glad till vår butik.",
        "Szukamy młodego i dynamicznego sprzedawcy do sklepu w centrum oraz na targ.",
        "نبحث عن مهندس شاب",
        "我们正在招聘一名年轻的软件工程师",
        "Kokenut asentaja " * 30,
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_english(text)


def test_a_review_says_what_it_could_not_read(library: Library) -> None:
    line = "Wir suchen einen jungen Entwickler für unser Team. Muttersprache Deutsch ist ein Muss."
    assert "English only" in review(ad(responsibilities=(line,)), library, DAY).unread
    assert not review(ad(responsibilities=("You plan the week with our clients and the studio.",)), library, DAY).unread


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    assert is_english(text) in {True, False}
