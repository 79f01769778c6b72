"""A posting's paper: its order, its placeholders, and nothing on it that wasn't chosen."""

from typing import get_args

import pytest
from hypothesis import given, settings

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, SectionId
from jdbuilder.outline import Bullets, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.outline import Facts as FactsBlock
from jdbuilder.posting import facts, listing, record
from jdbuilder.posting.model import Facts, Line, Look, Posting, Sections
from jdbuilder.posting.outline import outline, unfilled
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.text import clean_line
from tests.conftest import COMPANY
from tests.posting.strategies import postings

SECTION_IDS: tuple[SectionId, ...] = get_args(SectionId)
EVERYWHERE = Posting(
    title="Tester",
    facts=Facts(company="Acme"),
    sections=Sections(**{section: (Line(text=f"A line of {section}"),) for section in SECTION_IDS}),
)


def with_line(section: SectionId, text: str, target: str = "", **known: str) -> Posting:
    lines = (Line(text=text, target=target),)
    return Posting(title="Tester", facts=Facts(**known)).with_lines(section, lines)


def blocks(document: Outline, kind: type) -> list[str]:
    return [word for block in document.blocks if isinstance(block, kind) for word in block.words()]


def test_the_paper_has_its_order() -> None:
    document = outline(EVERYWHERE)
    said = [text for text in document.words() if text not in {part for row in facts.rows(EVERYWHERE) for part in row}]
    assert said == [
        "Tester",
        "Acme",
        "A line of opening",
        "What you’ll do",
        "You’ll get to:",
        "A line of responsibilities",
        "How success is measured",
        "A line of metrics",
        "What you bring",
        "A line of must_haves",
        "Nice to have",
        "A line of nice_to_haves",
        "Where you’ll work",
        "A line of environment",
        "About Acme",
        "A line of about",
        "What we offer",
        "A line of benefits",
        "How to apply",
        "A line of apply",
        "Equal opportunity",
        "A line of equal_opportunity",
    ]


def test_title_company_opening_and_facts_come_first() -> None:
    kinds = [type(block) for block in outline(EVERYWHERE).blocks[:5]]
    assert kinds == [Title, Subtitle, Paragraph, FactsBlock, Heading]


def test_lines_are_set_as_their_section_says() -> None:
    parts = {block.text: block.part for block in outline(EVERYWHERE).blocks if isinstance(block, Paragraph)}
    assert parts == {
        "A line of opening": "opening",
        "You’ll get to:": "lead-in",
        "A line of environment": "body",
        "A line of about": "body",
        "A line of apply": "body",
        "A line of equal_opportunity": "small",
    }


@pytest.mark.parametrize("form", get_args(Form))
def test_the_lead_in_goes_with_the_form(form: Form) -> None:
    document = outline(EVERYWHERE.model_copy(update={"look": Look(form=form)}))
    assert BY_ID["responsibilities"].lead_in[form] in blocks(document, Paragraph)


@pytest.mark.parametrize("section", SECTION_IDS)
def test_a_section_without_a_chosen_line_has_no_heading(section: SectionId) -> None:
    unchosen = EVERYWHERE.with_lines(section, (Line(text="Unchosen", chosen=False),))
    for posting in (unchosen, EVERYWHERE.with_lines(section, ())):
        headings = blocks(outline(posting), Heading)
        kept = [one.heading for one in SECTIONS if one.heading and one.id != section]
        assert headings == [heading.replace("<company XXX>", "Acme") for heading in kept]
        assert "Unchosen" not in list(outline(posting).words())


def test_without_lines_and_facts_only_title_and_company_are_left() -> None:
    nothing = Posting(title="Tester", facts=Facts(left_out=tuple(fact.id for fact in facts.FACTS)))
    assert outline(nothing).blocks == (Title("Tester"), Subtitle("<company XXX>"))


def test_what_is_chosen_stands_there_in_its_order_and_nothing_else(posting: Posting) -> None:
    lines = posting.sections.responsibilities
    picked = (lines[3], lines[0].model_copy(update={"chosen": False}), lines[5], Line(text="Ours"))
    document = outline(posting.with_lines("responsibilities", picked))
    (bullets, *_) = [block for block in document.blocks if isinstance(block, Bullets)]
    assert bullets.words() == (lines[3].text, lines[5].text, "Ours")
    assert lines[0].text not in list(document.words())


# Placeholders


def test_the_company_is_put_in_everywhere(posting: Posting) -> None:
    words = "\n".join(outline(posting).words())
    assert "<company XXX>" not in words
    assert f"As a Production Manager at {COMPANY}, you" in words
    assert f"About {COMPANY}" in words
    assert f"{COMPANY} is an equal opportunity employer" in words


@pytest.mark.parametrize("section", SECTION_IDS)
def test_every_section_is_filled_from_the_facts(section: SectionId) -> None:
    posting = with_line(section, "At <company XXX>, for <title XXX>: <hours XXX>", company="Acme", hours="40 h")
    words = " ".join(outline(posting).words())
    assert "At Acme, for Tester: 40 h" in words


@pytest.mark.parametrize("company", ["<place XXX>", "<company XXX>", r"\1 & <b>", "INSERT <title XXX> HERE"])
def test_a_company_that_looks_like_a_placeholder_is_not_filled_again(company: str) -> None:
    document = outline(with_line("about", "We are <company XXX>", company=company, place="Berlin"))
    assert blocks(document, Subtitle) == [company]
    assert f"We are {company}" in list(document.words())
    assert f"About {company}" in list(document.words())


def test_what_is_unfilled_is_named_once_in_reading_order(posting: Posting) -> None:
    assert unfilled(posting) == (
        "place",
        "employment type",
        "hours",
        "pay",
        "start date",
        "closing date",
        "contact",
        "reference",
        "what the company does, in one sentence",
        "whom you work for",
        "number",
        "from",
        "until",
    )


def test_a_line_that_is_not_chosen_leaves_nothing_to_fill() -> None:
    posting = with_line("about", "<secret XXX>")
    assert "secret" in unfilled(posting)
    unticked = posting.with_lines("about", (posting.sections.about[0].model_copy(update={"chosen": False}),))
    assert "secret" not in unfilled(unticked)


def test_a_fact_that_is_left_out_is_asked_for_only_where_a_line_needs_it(posting: Posting) -> None:
    left_out = posting.facts.model_copy(update={"left_out": ("pay", "closing")})
    names = unfilled(posting.model_copy(update={"facts": left_out}))
    assert "pay" not in names
    assert "closing date" in names  # "… by <closing date XXX>" in how to apply


def test_when_everything_is_filled_nothing_is_named() -> None:
    everything = Facts(company="A", left_out=tuple(fact.id for fact in facts.FACTS))
    assert unfilled(EVERYWHERE.model_copy(update={"facts": everything})) == ()


# Lines


@pytest.mark.parametrize(
    ("text", "target", "item"),
    [
        ("Return: what comes back", "", Item("what comes back", "Return")),
        ("Return: what comes back", "≥ 2", Item("what comes back. Target: ≥\u00a02.", "Return")),
        ("Return: what comes back!", "≥ 2", Item("what comes back! Target: ≥\u00a02.", "Return")),
        ("Return: what comes back", "100 by 31 Dec.", Item("what comes back. Target: 100 by 31 Dec.", "Return")),
        ("what comes back", "≥ 2", Item("what comes back. Target: ≥\u00a02.")),
        ("Ratio 1:2 is fine", "", Item("Ratio 1:2 is fine")),
        ("A: b: c", "", Item("b: c", "A")),
        ("Return:", "", Item("Return:")),
        ("Return : what comes back", "", Item("Return : what comes back")),
        (": what comes back", "", Item(": what comes back")),
        ("x" * 61 + ": too long for a name", "", Item("x" * 61 + ": too long for a name")),
        ("Return:\nwhat comes back", "", Item("what comes back", "Return")),
        ("At <company XXX>: <company XXX>", "", Item("Acme", "At Acme")),
    ],
)
def test_a_metric_is_cut_into_name_and_text(text: str, target: str, item: Item) -> None:
    document = outline(with_line("metrics", text, target, company="Acme"))
    assert document.blocks[-1] == Bullets((item,))


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        ("≥ 95 % per quarter", "≥\u00a095\u00a0% per quarter"),
        ("within ±5 %", "within ±5\u00a0%"),
        ("10 to 20 days", "10 to 20 days"),
        ("≥95%", "≥95%"),
    ],
)
def test_the_figure_of_a_target_is_not_torn_from_its_signs(target: str, printed: str) -> None:
    document = outline(with_line("metrics", "Return: x", target))
    assert document.blocks[-1] == Bullets((Item(f"x. Target: {printed}.", "Return"),))


def test_other_bullets_have_no_name_and_no_target() -> None:
    document = outline(with_line("benefits", "Leave: 30 days", "≥ 2"))
    assert document.blocks[-1] == Bullets((Item("Leave: 30 days"),))


def test_a_bullet_is_one_line_and_running_text_has_paragraphs() -> None:
    text = "one\n\ntwo  three\n"
    assert outline(with_line("benefits", text)).blocks[-1] == Bullets((Item("one two three"),))
    assert outline(with_line("about", text)).blocks[-2:] == (Paragraph("one"), Paragraph("two three"))


# The file


@pytest.mark.parametrize(
    ("title", "company", "name", "named"),
    [
        ("Production Manager", "Acme & Söhne", "production-manager-acme-sohne", "Production Manager – Acme & Söhne"),
        ("Production Manager", "", "production-manager", "Production Manager"),
        ("🎨", "", "job-ad", "🎨"),
        ("../..", "/etc/passwd", "etc-passwd", "../.. – /etc/passwd"),
        ("مدير", "שלום", "مدير-שלום", "مدير – שלום"),
        ("x" * 200, "", "x" * 60, "x" * 200),
    ],
)
def test_the_file_has_a_readable_name_and_title(title: str, company: str, name: str, named: str) -> None:
    document = outline(Posting(title=title, facts=Facts(company=company)))
    assert (document.name, document.title) == (name, named)


def test_the_outline_knows_language_author_and_record(posting: Posting) -> None:
    document = outline(posting)
    assert (document.language, document.author) == ("en-US", COMPANY)
    assert document.description == f"Job ad: Production Manager at {COMPANY}"
    assert outline(Posting(title="Tester")).description == "Job ad: Tester"
    assert record.from_dict(dict(document.record)) == posting
    assert document.linked_data == listing.job_posting(posting)


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=150)
def test_any_posting_has_a_paper_with_its_chosen_lines_and_no_other(posting: Posting) -> None:
    document = outline(posting)
    words = list(document.words())
    assert words[0] == posting.title
    for text in words:
        assert text.strip(), words
        text.encode()
    bullets = [block for block in document.blocks if isinstance(block, Bullets)]
    chosen = [
        [line for line in posting.sections.of(section.id) if line.chosen]
        for section in SECTIONS
        if section.part == "bullets"
    ]
    assert [len(block.items) for block in bullets] == [len(lines) for lines in chosen if lines]


def test_the_order_of_the_library_is_the_order_of_the_paper(library: Library, posting: Posting) -> None:
    role = library.find(posting.role)
    usual = [
        clean_line(snippet.words("infinitive"))
        for section in SECTIONS
        for snippet in library.offers(role, section.id)
        if snippet.default and "XXX" not in snippet.words("infinitive") and section.id != "metrics"
    ]
    words = list(outline(posting).words())
    assert [text for text in words if text in usual] == usual
