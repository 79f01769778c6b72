"""The rules are collected from their files, the gravest first."""

from datetime import date

from jdbuilder.review.reading import PROSE
from jdbuilder.review.rule import GRADES, SEVERITIES, Source, rules


def test_rules_stand_under_their_ids_the_gravest_first() -> None:
    order = list(SEVERITIES)
    ranks = [order.index(rule.severity) for rule in rules().values()]
    assert ranks == sorted(ranks)
    assert all(name == rule.id for name, rule in rules().items())
    assert rules() is rules()


def test_a_rule_reads_what_it_says_or_what_its_terms_say_or_all_prose() -> None:
    assert rules()["title-hype"].scope == ("title",)
    assert rules()["vague-requirement"].scope == ("must_haves", "nice_to_haves")
    assert rules()["passive"].scope == PROSE


def test_severities_and_grades_are_said_in_words() -> None:
    assert list(GRADES) == ["A", "B", "C", "D"]
    assert all(SEVERITIES.values())


def test_a_source_says_when_it_was_looked_at() -> None:
    assert Source("A paper").checked == date(2026, 11, 1)
