"""What is left of a line after each one-click remedy is a sentence, and still says what it said."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, posting_of
from jdbuilder.review.mend import mended
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules
from jdbuilder.review.terms import UNTICK


def left(rule_id: str, line: str, library: Library) -> list[str]:
    """The line or title after each one-click remedy of the rule's first finding, those apart that take it away."""
    rule = rules()[rule_id]
    posting = posting_of(line, rule.part)
    one = findings_of(rule, Reading(posting, library, DAY))[0]
    clicks = [mended(posting, one, way) for way in one.remedies if way.changes and way != UNTICK]
    section = one.place.section
    return [better.sections.of(section)[0].text if section else better.title for better in clicks]


@pytest.mark.parametrize(
    ("rule", "line", "texts"),
    [
        ("title-clutter", "Sales Executive – earn up to £80k!!!", ["Sales Executive"]),
        ("title-clutter", "Sales Manager (OTE £60k uncapped)", ["Sales Manager"]),
        ("title-clutter", "Quantity Surveyor – £65k – ASAP", ["Quantity Surveyor"]),
        ("person-cliches", "We like individuals who are self-starters.", []),
        ("person-cliches", "Self-starters who like figures", []),
        ("person-cliches", "We want self-starters.", ["We want people who plan their own work."]),
        ("hollow-words", "Plan with a cutting-edge approach.", []),
        ("hollow-words", "Join a world-class team.", []),
        ("hollow-words", "Join our world-class team.", ["Join our team."]),
        ("hollow-words", "Join a world-class team of potters.", ["Join a team of potters."]),
        ("casual", "Kick-ass offices.", []),
        ("years-required", "Five years of product management, of which two in financial services", []),
        ("years-required", "Ten years as a chef, five of them in hotels", []),
        ("years-required", "Six years of selling to schools", ["Experience in selling to schools"]),
        ("years-required", "Six years of management", ["Experience of management"]),
        (
            "casual",
            "One! Two! Three! Bring cake to the interview! (yes!)",
            ["One! Two! Three! Bring cake to the interview. (yes!)"],
        ),
        ("casual", "One! Two! Three! Bring cake (yes!)", ["One! Two! Three! Bring cake (yes)"]),
        ("shouting", "High energy (almost annoying) !!!!", ["High energy (almost annoying)."]),
        ("shouting", "Bring cake (!!) and tea.", ["Bring cake and tea."]),
        ("shouting", "Bring cake (why not?!) and tea.", ["Bring cake (why not?) and tea."]),
        ("shouting", "COME AND JOIN US TODAY", ["Come and join us today"]),
        ("shouting", "ONLY FOR US CITIZENS OR IN THE US", ["Only for US citizens or in the US"]),
        ("jargon", "You leverage figures.", ["You use figures."]),
    ],
)
def test_a_click_leaves_a_sentence(rule: str, line: str, texts: list[str], library: Library) -> None:
    assert left(rule, line, library) == texts


LONG = "You plan the work of the studio from the first call to the last file (we write the plan down each Monday"


@pytest.mark.parametrize(("bracket", "cuts"), [("(", 0), ("", 1)])
def test_a_long_sentence_is_not_cut_within_brackets(bracket: str, cuts: int, library: Library) -> None:
    text = LONG.replace("(", bracket) + ", but we may need to change it when a client calls on the next day with news"
    assert len(left("long-sentences", f"{text}{')' if bracket else ''}.", library)) == cuts
