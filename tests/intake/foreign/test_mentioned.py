"""A sentence tells the job's place, and not a customer's, a past or a second one."""

import time

import pytest

from jdbuilder.intake.foreign.mentioned import told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The role is based in Denver, Colorado.", "Denver, Colorado"),
        ("You will be based in our Leeds office.", "Leeds"),
        ("You’ll work at our site in Hamilton, Ontario.", "Hamilton, Ontario"),
        ("Bread for thousands is baked at our site in Hamilton, Ontario.", "Hamilton, Ontario"),
        ("We are looking for a baker in Denver, Colorado.", "Denver, Colorado"),
        ("Acme is seeking a baker to join our client in Madison, WI.", "Madison, WI"),
        ("We want a keen baker to join our growing Auckland-based team.", "Auckland"),
        ("The Shop Assistant will be based in Rapid City, SD. Bring bread.", "Rapid City, SD"),
        ("You will be working from our studio in central London.", "London"),
    ],
)
def test_the_place_of_the_job_is_told(text: str, place: str) -> None:
    assert told([text]) == place


@pytest.mark.parametrize(
    "text",
    [
        "You will work on a campaign in Paris, France.",
        "You will work with customers in Boston, MA.",
        "We were founded in Denver, Colorado, and are based there.",
        "We are looking for a baker who has worked in Denver, Colorado.",
        "We need a nurse in Denver, Colorado or Austin, Texas.",
        "You will be based in our Leeds office or our York office.",
        "You support our Leeds office.",
        "We have offices in London and Berlin.",
        "You will not be based in Leeds.",
        "Bread was first baked at our site in Leeds, UK.",
        "Our Head office is busy.",
    ],
)
def test_another_place_is_none(text: str) -> None:
    assert told([text]) == ""


def test_of_two_places_none_is_told() -> None:
    assert told(["You will be based in Leeds.", "The role is based in York."]) == ""
    assert told(["You will be based in Leeds.", "The role is based in Leeds, UK."]) == "Leeds, UK"


@pytest.mark.parametrize("text", ["looking for " + "Aa " * 2000, "in our new home " * 1000, "The " + "A B " * 2000])
def test_a_long_text_takes_no_time(text: str) -> None:
    began = time.process_time()
    assert told([text]) == ""
    assert time.process_time() - began < 0.5
