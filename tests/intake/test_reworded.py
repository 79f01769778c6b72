"""A line says other words and keeps what it had: its placeholders, its target, its snippet."""

import time

import pytest

from jdbuilder.intake.reworded import reworded
from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Facts, Line, Posting

OLD = Posting(title="Editor", facts=Facts(company="Acme & Co", place="Berlin"))
NEW = Posting(title="Editor", facts=Facts(company="Globex", place="Berlin"))
AT = "At <company XXX> you work for <company XXX>’s good in <place XXX>."


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("At Acme & Co you toil for Acme & Co’s good in Berlin.", AT.replace("work", "toil")),
        ("At Globex you toil for Globex’s good in Berlin.", AT.replace("work", "toil")),
        ("At Acme you work for Acme & Co’s good in Paris.", "At Acme you work for <company XXX>’s good in Paris."),
        ("Something else.", "Something else."),
        ("Berlin", "<place XXX>"),
        ("At Acme & Co you work for Acme & Co's good  in Berlin.", AT),
    ],
)
def test_placeholders_stay_where_their_words_stand(said: str, text: str) -> None:
    line = Line(text=AT, snippet="at")
    assert reworded(line, "apply", said, (OLD, NEW)) == line.model_copy(update={"text": text})


@pytest.mark.parametrize(
    ("said", "text", "target"),
    [
        ("Speed: how fast. Target: ≥\u00a097\u00a0% a year.", "Speed: how fast", "≥ 97 % a year"),
        ("Speed: quite how fast. Target: ≥\u00a095\u00a0% a year.", "Speed: quite how fast", "≥ 95 % a year"),
        ("Speed: how fast! Target: 5!", "Speed: how fast!", "5!"),
        ("Speed: how fast", "Speed: how fast", ""),
        ("Speed: how fast. Target: 5", "Speed: how fast. Target: 5", ""),
        (f"Speed. Target: {'x' * 201}.", f"Speed. Target: {'x' * 201}.", ""),
    ],
)
def test_a_metrics_target_is_told_from_its_text(said: str, text: str, target: str) -> None:
    line = Line(text="Speed: how fast", target="≥ 95 % a year")
    assert reworded(line, "metrics", said, (OLD,)) == Line(text=text, target=target)


def test_paragraphs_stay_apart_as_they_were() -> None:
    line = Line(text="One of <company XXX>.\n\nTwo.")
    assert (
        reworded(line, "about", "One of Acme & Co.\nTwo.\nThree.", (OLD,)).text
        == "One of <company XXX>.\n\nTwo.\n\nThree."
    )
    assert reworded(Line(text="One\nTwo"), "about", "One\nTwo\nThree", (OLD,)).text == "One\nTwo\nThree"


@pytest.mark.parametrize("section", ["opening", "metrics", "benefits"])
def test_the_same_words_are_the_same_line(section: SectionId) -> None:
    line = Line(text="  <company XXX>  pays: well ", target="", locked=True)
    assert reworded(line, section, "Acme & Co pays: well", (OLD,)) is line


def test_an_unticked_line_is_compared_as_if_it_were_printed() -> None:
    line = Line(text="As it was", chosen=False)
    assert reworded(line, "apply", "As it is", (OLD,)) == Line(text="As it is", chosen=False)


def test_words_that_no_line_can_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="10000"):
        reworded(Line(text="a"), "apply", "x" * 10_001, (OLD,))


def test_a_few_words_said_over_and_over_are_compared_at_once() -> None:
    began = time.process_time()
    line = reworded(Line(text=f"<company XXX> {'a b ' * 450}"), "apply", f"Acme & Co {'a c ' * 450}", (OLD,))
    assert line.text.startswith("<company XXX> a c a c")
    assert time.process_time() - began < 2


def test_a_very_long_line_keeps_the_placeholders_at_its_ends() -> None:
    words = " ".join(str(number) for number in range(1200))
    line = Line(text=f"<company XXX> {words} in <place XXX>.")
    said = f"Acme & Co {words.replace(' 600 ', ' six hundred ')} in Berlin."
    assert reworded(line, "apply", said, (OLD,)).text == line.text.replace(" 600 ", " six hundred ")
