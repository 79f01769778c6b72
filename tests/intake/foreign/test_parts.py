"""An ad is cut at its headings, and what it states of the job is taken out."""

from jdbuilder.intake.foreign.parts import Parts, cut
from jdbuilder.intake.foreign.piece import Look, Piece

Line = tuple[Look, str] | tuple[Look, str, int]


def parts(*lines: Line) -> Parts:
    return cut([Piece(line[1], line[0], line[2] if len(line) > 2 else 0) for line in lines], ["Baker"], "USD")


def shape(found: Parts) -> list[tuple[str, list[str]]]:
    return [(part.heading.text if part.heading else "", [piece.text for piece in part.pieces]) for part in found.parts]


def test_an_ad_is_cut_at_its_headings() -> None:
    found = parts(("heading", "Baker", 1), ("text", "We bake."), ("strong", "REQUIREMENTS"), ("item", "Hands"))
    assert found.title == "Baker"
    assert shape(found) == [("", ["We bake."]), ("REQUIREMENTS", ["Hands"])]
    assert found.parts[1].sections == ("must_haves",)


def test_a_lower_heading_that_is_unknown_stays_in_its_part() -> None:
    found = parts(("heading", "Baker", 1), ("heading", "Duties", 2), ("heading", "At night", 3), ("item", "Bake"))
    assert shape(found) == [("", []), ("Duties", ["At night", "Bake"])]
    found = parts(("heading", "Baker", 1), ("heading", "Duties", 2), ("heading", "At night", 2), ("item", "Bake"))
    assert shape(found) == [("", []), ("Duties", []), ("At night", ["Bake"])]


def test_a_bold_line_before_no_text_is_no_heading() -> None:
    assert shape(parts(("text", "Baker"), ("strong", "Acme and sons"), ("strong", "Duties"))) == [
        ("", ["Acme and sons"]),
        ("Duties", []),
    ]
    assert shape(parts(("text", "Baker"), ("strong", "Acme ovens"), ("text", "Hot."))) == [
        ("", []),
        ("Acme ovens", ["Hot."]),
    ]


def test_a_question_that_leads_to_something_is_a_heading() -> None:
    asked: Line = ("text", "What will you be doing?")
    assert shape(parts(("text", "Baker"), asked, ("item", "Bake"))) == [("", []), ("What will you be doing?", ["Bake"])]
    assert shape(parts(("text", "Baker"), asked)) == [("", ["What will you be doing?"])]


def test_facts_are_taken_out_once() -> None:
    found = parts(
        ("text", "Baker"), ("text", "Location: Leeds"), ("text", "Location: York"), ("text", "Location: Leeds")
    )
    assert found.values == {"title": "Baker", "place": "Leeds"}
    assert shape(found) == [("", [])]
    assert found.strays == [("environment", "Location: York")]


def test_a_fact_that_says_more_is_kept_as_a_line_too() -> None:
    found = parts(("text", "Baker"), ("text", "Salary: $40,000 a year, and bread"), ("text", "Department: Ovens"))
    assert found.values["pay"].low == 40_000
    assert found.strays == [("benefits", "Salary: $40,000 a year, and bread"), ("environment", "Department: Ovens")]


def test_a_label_among_the_duties_is_no_fact() -> None:
    found = parts(("text", "Baker"), ("heading", "Duties"), ("item", "Location: find new shops"))
    assert "place" not in found.values
    assert shape(found)[1] == ("Duties", ["Location: find new shops"])


def test_several_labels_on_a_line_are_several_facts() -> None:
    found = parts(("text", "Baker"), ("text", "Location: Leeds | Hours: 37 | Motto: Bread"))
    assert found.values == {"title": "Baker", "place": "Leeds", "hours": "37"}
    assert found.strays == [("environment", "Motto: Bread")]
    assert parts(("text", "Baker"), ("text", "Hours: 37 | nights")).values["hours"] == "37 | nights"
    found = parts(("heading", "Baker | Loughrea | £30,000 – £34,000", 1))
    assert (found.title, found.values["pay"].high) == ("Baker", 34_000)
    assert shape(found) == [("", ["Loughrea"])]


def test_what_is_not_read_of_a_byline_stays() -> None:
    found = parts(("text", "Baker"), ("strong", "Ovens · Location: Leeds · £30,000 – £34,000"), ("heading", "Duties"))
    assert found.values["place"] == "Leeds"
    assert (found.values["pay"].low, found.values["pay"].high) == (30_000, 34_000)
    assert found.values["company"] == "Ovens"
    found = parts(("text", "Baker"), ("strong", "Sales team · Location: Leeds · remote"), ("text", "Hot."))
    assert shape(found) == [("", ["Sales team", "Hot."])]


def test_a_known_heading_before_a_list_is_one_however_plain() -> None:
    plain: Line = ("text", "What we offer our people")
    assert shape(parts(("text", "Baker"), plain, ("item", "Bread"))) == [
        ("", []),
        ("What we offer our people", ["Bread"]),
    ]
    lead: Line = ("text", "You might be a fit if you")
    assert shape(parts(("text", "Baker"), lead, ("item", "bake"))) == [("", []), (lead[1], ["bake"])]
    assert shape(parts(("text", "Baker"), lead, ("text", "bake"))) == [("", [lead[1], "bake"])]


def test_a_short_value_keeps_its_label() -> None:
    found = parts(("text", "Baker"), ("fact", "Reports to: The Miller"), ("text", "Salary"), ("text", "Competitive"))
    assert found.strays == [("environment", "Reports to: The Miller"), ("benefits", "Salary: Competitive")]


def test_a_tables_row_may_be_a_heading_with_its_text() -> None:
    found = parts(
        ("text", "Baker"), ("fact", "Your tasks: Bake bread"), ("text", "Sweep"), ("fact", "Your tasks: Sell")
    )
    assert shape(found) == [("", []), ("Your tasks", ["Bake bread", "Sweep", "Sell"])]


def test_what_stands_in_margins_is_kept_apart() -> None:
    assert parts(("text", "Baker"), ("margin", "Acme, Oven Street")).margins == ["Acme, Oven Street"]


def test_an_ad_of_nothing_has_no_title() -> None:
    assert parts().title == ""
    assert not parts().has_headings


def test_a_line_with_a_colon_between_a_heading_and_its_list_only_leads_on() -> None:
    before: list[Line] = [("heading", "Baker", 1), ("heading", "Duties", 2)]
    found = parts(*before, ("strong", "To be happy with us you should enjoy:"), ("item", "Bread"))
    assert shape(found) == [("", []), ("Duties", ["To be happy with us you should enjoy:", "Bread"])]
    found = parts(*before, ("strong", "Requirements:"), ("item", "Hands"))
    assert shape(found) == [("", []), ("Duties", []), ("Requirements:", ["Hands"])]


def test_our_own_heading_is_read_by_its_words() -> None:
    found = parts(("heading", "Baker", 1), ("heading", "Where you’ll work", 2), ("text", "By the oven."))
    assert found.parts[1].sections == ("environment",)


def test_a_place_is_taken_without_a_label_unless_there_is_one() -> None:
    found = parts(("text", "Baker"), ("text", "Denver, CO"), ("text", "We bake."))
    assert (found.values, shape(found)) == ({"title": "Baker", "place": "Denver, CO"}, [("", ["We bake."])])
    found = parts(("text", "Baker"), ("text", "Acme · Swindon"), ("text", "Location: Swindon, Wiltshire"))
    assert found.values["place"] == "Swindon, Wiltshire"
    assert parts(("text", "Baker"), ("text", "You will be based in our Leeds office.")).values["place"] == "Leeds"
    duties: list[Line] = [("text", "Baker"), ("heading", "Duties", 2), ("item", "You will be based in Leeds.")]
    assert "place" not in parts(*duties).values


def test_an_amount_heads_nothing() -> None:
    duties: list[Line] = [("text", "Baker"), ("heading", "Duties", 2), ("item", "Bake")]
    found = parts(*duties, ("strong", "RANGE OF PAY: $11.00 - $30.00 PER HOUR"), ("heading", "Benefits", 2))
    assert found.values["pay"].high == 30
    found = parts(*duties, ("strong", "BENEFITS OF $500"), ("text", "and more"))
    assert shape(found)[1] == ("Duties", ["Bake", "BENEFITS OF $500", "and more"])
