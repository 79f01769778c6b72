"""Rare words weigh more, and the product of two vectors is their cosine."""

import math

import pytest

from jdbuilder.library.vectors import Vectors, products

VECTORS = Vectors((frozenset({"bread", "bake"}), frozenset({"bread", "sell"}), frozenset({"bread"})))


def test_a_vector_has_length_one_and_rare_words_weigh_more() -> None:
    vector = VECTORS.vector({"bread", "bake", "unheard"})
    assert math.hypot(*vector.values()) == pytest.approx(1)
    assert vector["bread"] < vector["bake"] == vector["unheard"]
    assert VECTORS.vector(()) == {}
    assert Vectors(()).vector({"bread"}) == {"bread": 1.0}


def test_products_are_cosines() -> None:
    bake = VECTORS.vector({"bread", "bake"})
    index = {word: [(7, weight)] for word, weight in bake.items()}
    assert products(bake, index) == {7: pytest.approx(1)}
    assert products(VECTORS.vector({"sell"}), index) == {}
    assert 0 < products(VECTORS.vector({"bread", "sell"}), index)[7] < 1
