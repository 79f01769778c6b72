"""The words counted are the paper's masculine ones, in context; what is offered instead is in neither of its lists."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Replace
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules
from jdbuilder.review.rules.gender_coded import CODED

# Appendix A of Gaucher, Friesen and Kay, 2011; a star is any ending.
MASCULINE = (
    *(
        "active",
        "adventurous",
        "aggress*",
        "ambitio*",
        "analy*",
        "assert*",
        "athlet*",
        "autonom*",
        "boast*",
        "challeng*",
    ),
    *(
        "compet*",
        "confident",
        "courag*",
        "decide",
        "decisive",
        "decision*",
        "determin*",
        "dominant",
        "domina*",
        "force*",
    ),
    *("greedy", "headstrong", "hierarch*", "hostil*", "impulsive", "independen*", "individual*", "intellect*", "lead*"),
    *("logic", "masculine", "objective", "opinion", "outspoken", "persist", "principle*", "reckless", "stubborn"),
    *("superior", "self confiden*", "self sufficien*", "self relian*"),
)
FEMININE = (
    *("affectionate", "child*", "cheer*", "commit*", "communal", "compassion*", "connect*", "considerate", "cooperat*"),
    *(
        "depend*",
        "emotiona*",
        "empath*",
        "feminine",
        "flatterable",
        "gentle",
        "honest",
        "interpersonal",
        "interdependen*",
    ),
    *(
        "kind",
        "kinship",
        "loyal*",
        "modesty",
        "nag",
        "nurtur*",
        "pleasant*",
        "polite",
        "quiet*",
        "respon*",
        "sensitiv*",
    ),
    *(
        "submissive",
        "support*",
        "sympath*",
        "tender*",
        "together*",
        "trust*",
        "understand*",
        "warm*",
        "whin*",
        "yield*",
    ),
)
LOADED = "We want an aggressive, decisive and assertive person who is outspoken, stubborn and headstrong."


def is_coded(word: str, entries: tuple[str, ...]) -> bool:
    return any(word.startswith(one[:-1]) if one.endswith("*") else word == one for one in entries)


def quotes(library: Library, *lines: str) -> list[str]:
    reading = Reading(ad(responsibilities=lines), library, DAY)
    return [one.quote for one in findings_of(rules()["gender-coded"], reading)]


@pytest.mark.parametrize("term", CODED.terms, ids=lambda term: term.phrase)
def test_every_term_has_a_word_of_the_papers_list(term: object) -> None:
    phrase = getattr(term, "phrase", "").replace("|", " ")
    words = phrase.split()
    pairs = [f"{one} {later}" for one in words for later in words]
    known = (*MASCULINE, "opinions", "assertively", "courageous")
    assert any(is_coded(word, known) for word in (*words, *pairs))


def test_what_is_offered_instead_is_neutral() -> None:
    offered = [text.split() for term in CODED.terms for text in term.instead]
    assert offered
    for words in offered:
        assert not [word for word in words if is_coded(word, MASCULINE) or is_coded(word, FEMININE)], words


@pytest.mark.parametrize(
    "line",
    [
        "Responsibilities: be responsible, respond and take responsibility",
        "Competitive salary, competence and competitive analysis",
        "Childcare, SharePoint, tender documents, a tender process and the yield of the line",
        "Lead developer, leading a team, lead generation and leadership of the site",
        "Technical support, the support team, and support for customers",
        "Pay is determined by experience; determine the cause.",
        "Objectives, an objective, logic and principles",
        "Each individual, individuals, individual goals and the kind of work",
        "Independent living, an independent contractor and an independent agency",
        "Data analysis, analytics, analyst, analyse and analytical chemistry",
        "Committed, committee, trust, the hospital trust, a warm meal",
        "Make decisions, decision-making, decide on the budget",
        "Active Directory, active listening, active users and an active licence",
        "Sales force, workforce, task force, hierarchy of needs",
        "Autonomous vehicles, the dominant hand, aggressive tumours, challenging behaviour",
        "Intellectual property and intellectual disability",
        "We are confident that you will like it; cases of the superior court",
    ],
)
def test_the_work_itself_and_other_meanings_are_no_coded_words(library: Library, line: str) -> None:
    found = quotes(library, LOADED, line)
    assert [quote for quote in found if quote not in LOADED] == []
    assert len(found) == 6


def test_one_word_or_two_do_no_harm(library: Library) -> None:
    assert quotes(library, "An aggressive, decisive person") == []
    assert quotes(library, "Aggressive, aggressive, aggressive and aggressive growth") == []


def test_a_few_words_in_a_long_ad_do_no_harm(library: Library) -> None:
    long = "You plan the week with the studio and keep its promises. " * 60
    assert len(quotes(library, LOADED)) == 6
    assert quotes(library, LOADED, long) == []


def test_the_message_gives_the_dose(library: Library) -> None:
    reading = Reading(ad("Chef", responsibilities=(LOADED,)), library, DAY)
    one, *_ = findings_of(rules()["gender-coded"], reading)
    assert "one of 6 masculine-coded words" in one.message
    assert "3.0 % of the ad" in one.message
    assert "0.97 %" in one.message
    assert any(isinstance(change, Replace) for remedy in one.remedies for change in remedy.changes)
