"""A survey of wages is read whole, and a broken one refused line by line."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.errors import Problem, UserError
from jdbuilder.library.library import Library
from jdbuilder.library.states import NATION, STATES
from jdbuilder.library.wages import COLUMNS, NONE, Wage, Wages, parse
from tests.library.folders import WAGES

CELLS = st.text(st.sampled_from("0123456789-+,\"' ٣_#UTX"), max_size=12)


def with_line(line: str) -> str:
    return f"{WAGES}{line}\n"


def refused(text: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        parse(text, "wages/ours.csv")
    return [str(problem) for problem in caught.value.problems]


def test_a_survey_is_read_with_what_it_says_of_itself() -> None:
    wages = parse(WAGES, "")
    assert (wages.source, wages.month) == ("A Bureau: its “Survey”, yearly", "May 2025")
    assert (wages.published, wages.licence) == ("2026-05-15", "public domain")
    assert wages.titles == {"11-1021": "General and Operations Managers"}
    assert wages.of("11-1021") == Wage("11-1021", NATION, 133120, 47420, 67660, 102950, 164130, 232110)


def test_a_figure_that_is_kept_back_or_above_the_highest_says_so() -> None:
    wage = parse(WAGES, "").of("11-1021", "TX")
    assert wage
    assert wage.mean == "not released"
    assert wage.points == (40000, 50000, "not released", 160000, "top-coded")


@pytest.mark.parametrize(("soc", "area"), [("11-1021", "NY"), ("99-9999", NATION), ("", "")])
def test_what_the_survey_does_not_count_has_no_wage(soc: str, area: str) -> None:
    assert parse(WAGES, "").of(soc, area) is None


def test_states_are_given_in_the_order_of_their_names() -> None:
    # By code it would be AK, AL, AR, AZ.
    lines = "".join(f"11-1021,{area},,1,1,1,1,1,1\n" for area in ("AZ", "AK", "AR", "AL"))
    wages = parse(WAGES + lines + "27-1011,WY,,1,1,1,1,1,1\n", "")
    assert wages.areas(["11-1021"]) == ("AL", "AK", "AZ", "AR", "TX")
    assert wages.areas(["27-1011"]) == ("WY",)
    assert wages.areas(["27-1011", "11-1021"])[-1] == "WY"
    assert wages.areas([]) == wages.areas(["99-9999"]) == ()


def test_no_survey_counts_nothing() -> None:
    assert Wages() == NONE
    assert NONE.of("11-1021") is None
    assert NONE.areas(["11-1021"]) == ()


def test_remarks_and_empty_lines_are_left_alone() -> None:
    remarks = '# checked by us, "twice\n#\n\n  \n# sources: three\n'
    assert parse(f"{remarks}{WAGES}{remarks}", "") == parse(WAGES, "")


@pytest.mark.parametrize("day", ["May 2026", "2026-02-30", "15/05/2026"])
def test_the_day_of_publication_must_be_one(day: str) -> None:
    said = "wages/ours.csv: published must be a day such as 2026-05-15."
    assert refused(WAGES.replace("# published: 2026-05-15", f"# published: {day}")) == [said]


@pytest.mark.parametrize("name", ["source", "month", "published", "licence"])
def test_a_survey_must_say_where_it_comes_from(name: str) -> None:
    said = f"wages/ours.csv: has no line '# {name}: …'. Make the file anew with scripts/wages.py."
    lines = WAGES.splitlines(keepends=True)
    assert refused("".join(line for line in lines if not line.startswith(f"# {name}"))) == [said]
    assert refused("".join(f"# {name}:\n" if line.startswith(f"# {name}") else line for line in lines)) == [said]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("11-1021,UT,,1,2,3,4,5", "has 8 cells instead of 9."),
        ('11-1021,UT,"Managers,1,2,3,4,5,6', "has 3 cells instead of 9."),
        ("11-1021,Utah,,1,2,3,4,5,6", "Utah is no US state's postal code."),
        ("11-1021,ut,,1,2,3,4,5,6", "ut is no US state's postal code."),
        *(
            (f"11-1021,UT,,1,2,3,4,5,{cell}", "a wage must be whole dollars, - (not released) or + (top-coded).")
            for cell in ("", "x", "-5", "5.5", "1_000", "٣", " 7", "9" * 5_000)
        ),
        (",".join(COLUMNS), "area is no US state's postal code."),
        ("x" * 200_000, "is not valid CSV: field larger than field limit (131072)."),
    ],
)
def test_a_broken_line_is_refused_by_its_number(line: str, said: str) -> None:
    assert refused(with_line(line)) == [f"wages/ours.csv, line 8: {said}"]


def test_every_broken_line_is_reported_at_once() -> None:
    text = with_line("11-1021,UT,,1,2,3,4,5,6,7") + "11-1021,WY,,1,1,1,1,1,1\n# a remark\n11-1021,ZZ,,1,1,1,1,1,1\n"
    assert [problem.partition(":")[0] for problem in refused(text)] == [
        "wages/ours.csv, line 8",
        "wages/ours.csv, line 11",
    ]


def test_columns_in_another_order_are_refused_and_not_misread() -> None:
    swapped = WAGES.replace("p10,p25,p50,p75,p90", "p90,p75,p50,p25,p10")
    said = "the columns must be soc,area,title,mean,p10,p25,p50,p75,p90. Make the file anew with scripts/wages.py."
    assert refused(swapped) == [f"wages/ours.csv, line 5: {said}"]
    assert refused(WAGES.partition("soc,")[0]) == [f"wages/ours.csv: {said}"]


@given(st.lists(CELLS | st.text(), max_size=10).map(",".join))
def test_any_line_is_read_or_refused(line: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        parse(with_line(line), "wages/ours.csv")
    except UserError as error:
        problems = error.problems
    assert all(problem.where.startswith("wages/ours.csv, line ") for problem in problems)


def test_the_shipped_survey_counts_every_roles_occupation(library: Library) -> None:
    assert library.roles
    for role in library.roles:
        assert role.occupation, role.id
        assert library.wages.of(role.occupation.soc), role.id
        assert library.wages.titles[role.occupation.soc]
        assert library.wages.areas([role.occupation.soc]), role.id


def test_the_shipped_survey_says_where_it_comes_from(library: Library) -> None:
    wages = library.wages
    assert all((wages.source, wages.month, wages.published, wages.licence))


def test_shipped_wages_rise_from_percentile_to_percentile(library: Library) -> None:
    assert len(library.wages.rows) > 800
    for wage in library.wages.rows.values():
        points = [inf if point == "top-coded" else point for point in wage.points if point != "not released"]
        assert points == sorted(points), wage
        assert wage.area in {NATION, *STATES}
