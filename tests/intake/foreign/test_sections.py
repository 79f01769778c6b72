"""Every text has its section: by its heading, or by what it says."""

from jdbuilder.intake.foreign import parts, sections
from jdbuilder.intake.foreign.piece import Look, Piece
from jdbuilder.library.library import Library


def placed(library: Library, *lines: tuple[Look, str]) -> list[tuple[str, str]]:
    cut = parts.cut([Piece("Baker", "heading", 1), *(Piece(text, look) for look, text in lines)], [], "USD")
    return [(one.section, one.text) for one in sections.placed(cut, library)]


def test_paragraphs_are_lines_of_a_list_sentence_by_sentence_and_whole_elsewhere(library: Library) -> None:
    assert placed(library, ("heading", "Duties"), ("text", "Bake. Sweep.")) == [
        ("responsibilities", "Bake."),
        ("responsibilities", "Sweep."),
    ]
    assert placed(library, ("heading", "About us"), ("text", "We bake. You eat.")) == [("about", "We bake. You eat.")]


def test_the_role_opens_an_ad_unless_nothing_else_says_what_there_is_to_do(library: Library) -> None:
    role: tuple[tuple[Look, str], ...] = (("heading", "The role"), ("text", "You will bake."))
    assert placed(library, *role)[0][0] == "responsibilities"
    assert placed(library, *role, ("heading", "Duties"), ("item", "Bake"))[0][0] == "opening"
    assert placed(library, ("heading", "The role"), ("text", "It is a fine one."))[0][0] == "opening"


def test_of_a_heading_that_says_two_things_each_line_chooses(library: Library) -> None:
    lines = placed(library, ("heading", "Requirements and benefits"), ("item", "A degree"), ("item", "We offer bread"))
    assert [section for section, _ in lines] == ["must_haves", "benefits"]


def test_what_is_only_welcome_is_no_must(library: Library) -> None:
    lines = placed(library, ("heading", "Requirements"), ("item", "A degree"), ("item", "French is a plus"))
    assert [section for section, _ in lines] == ["must_haves", "nice_to_haves"]


def test_fixed_statements_and_ways_to_apply_leave_a_section_that_is_not_theirs(library: Library) -> None:
    text = "Free bread. We are an equal opportunity employer. Send your CV to a@acme.example."
    lines = placed(library, ("heading", "Benefits"), ("text", text))
    assert [section for section, _ in lines] == ["benefits", "equal_opportunity", "apply"]


def test_what_stands_below_a_list_and_tells_of_something_else_ends_it(library: Library) -> None:
    below: tuple[tuple[Look, str], ...] = (
        ("text", "In return we offer bread."),
        ("text", "It is fresh."),
        ("text", "Please apply today."),
    )
    lines = placed(library, ("heading", "Requirements"), ("item", "We offer you a test"), *below)
    assert [section for section, _ in lines] == ["must_haves", "benefits", "benefits", "apply"]
    lines = placed(library, ("heading", "Requirements"), *below[:1])
    assert [section for section, _ in lines] == ["must_haves"]


def test_an_address_among_benefits_is_one_to_apply_to_and_among_duties_is_not(library: Library) -> None:
    item: tuple[Look, str] = ("item", "Send your CV to a@acme.example")
    assert placed(library, ("heading", "Benefits"), item) == [("apply", item[1])]
    assert placed(library, ("heading", "Duties"), item) == [("responsibilities", item[1])]


def test_without_headings_sentences_are_told_by_their_words_and_go_on_where_they_tell_nothing(library: Library) -> None:
    text = "Bread matters. You will bake it. Every night. You need strong arms. We offer cake."
    assert placed(library, ("text", text)) == [
        ("opening", "Bread matters."),
        ("responsibilities", "You will bake it."),
        ("responsibilities", "Every night."),
        ("must_haves", "You need strong arms."),
        ("benefits", "We offer cake."),
    ]
    item = "Hold production to quality and safety standards, procedures included"
    assert placed(library, ("item", item)) == [("responsibilities", item)]


def test_an_unknown_heading_stands_as_a_line_where_its_text_goes(library: Library) -> None:
    known: tuple[tuple[Look, str], ...] = (("heading", "About us"), ("text", "We bake."))
    lines = placed(library, *known, ("heading", "Sugar"), ("item", "You will stir"), ("item", "You will taste"))
    assert lines[1:] == [("responsibilities", text) for text in ("Sugar", "You will stir", "You will taste")]
    assert placed(library, *known, ("heading", "Sugar"), ("text", "Sweet it is"))[1] == ("environment", "Sugar")
    assert placed(library, *known, ("heading", "Duties"), ("item", "Bake"), ("heading", "Sugar"), ("item", "Sweet"))[
        -1
    ] == (
        "must_haves",
        "Sweet",
    )
    assert placed(library, *known, ("heading", "Sugar"))[-1] == ("about", "Sugar")


def test_headings_are_told_with_what_they_were_read_as(library: Library) -> None:
    pieces = [Piece("Baker", "heading", 1), Piece("Duties", "heading"), Piece("Sugar", "heading"), Piece("x")]
    read = sections.read_headings(parts.cut(pieces, [], "USD"))
    assert [(one.heading, one.section) for one in read] == [("Duties", "responsibilities"), ("Sugar", None)]
