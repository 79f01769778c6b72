"""What is said to fit one page has one page in the real PDF, and what is said not to would have had two."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from pypdf import PdfReader

from jdbuilder.brand import NO_BRAND, Brand
from jdbuilder.library.library import Library
from jdbuilder.outline import Bullets, Facts, Heading, Item, Outline, Paragraph, Subtitle, Title
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts as PostingFacts
from jdbuilder.posting.model import Pay, Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import paper, to
from jdbuilder.render.fit import _fit, fitted, said
from jdbuilder.render.format import Look
from jdbuilder.render.press.worker import Printer
from jdbuilder.render.theme import SMALLEST, Paper
from tests.render import compared, drafts

SENTENCES = (
    "Plan the work of the studio, and see that <company XXX> delivers what was promised, week after week.",
    "Keep calm; keep the budget; keep everybody informed who has to answer for more than one job at a time.",
    "Κάθε εβδομάδα σχεδιάζετε την εργασία και μιλάτε με όλους. Каждую неделю вы планируете работу.",
    "Write to www.acme.example/jobs/production or jobs@acme.example, whichever is easier for you, by Friday.",
)

FACTS = PostingFacts(
    company="Halden & Row",
    place="Bristol",
    workplace="hybrid",
    employment="full-time",
    hours="37.5 hours a week",
    pay=Pay(low=Decimal(42000), high=Decimal(50000), currency="GBP", period="year"),
    start="1 March 2027",
    closing=date(2027, 1, 31),
    contact="Mira Okafor, jobs@haldenrow.example",
    reference="2027-04",
)


@pytest.fixture(scope="module")
def compact(look: Look) -> Look:
    return replace(look, theme_id="compact")


@pytest.fixture(scope="module")
def printer() -> Printer:
    return Printer()


def _draft(length: int) -> Outline:
    """A job ad of so many lines and then some."""
    items = [SENTENCES[number % len(SENTENCES)][: 60 + number * 7 % 60] for number in range(length)]
    blocks = (
        *(Title("Production Manager"), Subtitle("Acme"), Paragraph(SENTENCES[1] * 2, "opening")),
        Facts(tuple((f"Label {number}", SENTENCES[number][:50]) for number in range(4))),
        *(Heading("What you’ll do"), Paragraph("You’ll get to:", "lead-in"), Bullets(tuple(map(Item, items)))),
        *(Heading("How success is measured"), Bullets((Item(SENTENCES[0], "Schedule variance"), Item("Short", "Pay")))),
        *(Heading("Where", 2), Paragraph(SENTENCES[3]), Paragraph(SENTENCES[2], "small")),
    )
    return Outline("Production Manager", "p", "en-GB", blocks)


def _pages(printer: Printer, outline: Outline, look: Look) -> int:
    return len(PdfReader(io.BytesIO(printer.pdf(paper.page(outline, look), paper.css(look)))).pages)


@pytest.mark.slow
@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("length", range(24, 60, 3))
def test_what_fits_has_one_page_and_the_next_scale_would_not(
    length: int, size: Paper, compact: Look, printer: Printer
) -> None:
    outline = _draft(length)
    look = fitted(replace(compact, paper=size), outline)
    if look.scale < 1:
        assert _pages(printer, outline, look) == 1
        assert _pages(printer, outline, replace(look, scale=min(look.scale + 0.04, 1.0))) > 1
    elif _pages(printer, outline, look) > 1:
        assert _pages(printer, outline, replace(look, scale=SMALLEST)) > 1


def test_some_of_these_drafts_are_made_smaller_and_some_are_not(compact: Look) -> None:
    scales = {fitted(compact, _draft(length)).scale for length in range(24, 60, 3)}
    assert 1 in scales
    assert len(scales) > 4
    assert min(scales) >= SMALLEST


def test_a_short_posting_keeps_its_size(compact: Look) -> None:
    assert fitted(compact, _draft(2)) == compact


def test_a_text_that_fills_its_last_page_keeps_its_size(compact: Look, look: Look) -> None:
    assert fitted(compact, _draft(60)) == compact
    assert fitted(look, _draft(50)) == look


@pytest.mark.slow
@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("theme_id", ["plain", "studio"])
def test_a_last_page_of_a_few_lines_is_drawn_in(theme_id: str, size: Paper, look: Look, printer: Printer) -> None:
    own = replace(look, theme_id=theme_id, paper=size)
    drawn_in = [one for one in map(_draft, range(24, 90)) if fitted(own, one).scale < 1]
    assert len(drawn_in) > 4
    for one in drawn_in[::4]:
        assert _pages(printer, one, fitted(own, one)) < _pages(printer, one, own)


@pytest.mark.parametrize("brand", [NO_BRAND, Brand(logo=drafts.logo())], ids=["bare", "logo"])
@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("theme_id", ["plain", "studio"])
def test_the_librarys_full_draft_with_all_facts_has_two_pages(
    theme_id: str, size: Paper, brand: Brand, library: Library, look: Look, printer: Printer
) -> None:
    draft = assemble.full(library, library.role("studio-production-manager"))
    outline = outline_of(draft.model_copy(update={"facts": FACTS}))
    own = replace(look, theme_id=theme_id, paper=size, brand=brand)
    assert _pages(printer, outline, fitted(own, outline)) == 2


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (2, "On one page."),
        (36, "On one page, set at 9[0-9]\N{NO-BREAK SPACE}%."),
        (200, "Too long for one page by about [0-9]{3} lines; it takes five."),
    ],
)
def test_it_is_said_what_became_of_the_one_page(length: int, words: str, compact: Look) -> None:
    assert re.fullmatch(words, said(compact, _draft(length)))


def test_what_is_too_long_is_said_in_lines(compact: Look) -> None:
    """One line more in the text is one line more in the sentence."""
    lengths = range(40, 75)
    sentences = [said(compact, _draft(length)) for length in lengths]
    over = [int(found[1]) for one in sentences if (found := re.search(r"by about (\d+) lines?; it takes two", one))]
    assert len(over) > 10
    assert over[0] <= 3
    assert all(0 <= after - before <= 2 for before, after in pairwise(over))


def test_text_is_measured_once_for_all_who_ask(compact: Look) -> None:
    document, before = _draft(31), _fit.cache_info().misses
    assert fitted(compact, document) == fitted(compact, replace(document, title="Another"))
    assert said(compact, document)
    assert _fit.cache_info().misses == before + 1


def test_nothing_is_said_where_nothing_was_asked(look: Look, compact: Look) -> None:
    assert said(look, _draft(2)) == ""
    assert said(compact, compared.fixed()) == ""


def test_a_logo_takes_its_room(compact: Look) -> None:
    with_logo = replace(compact, brand=Brand(logo=drafts.logo()))
    scales = [(fitted(with_logo, one).scale, fitted(compact, one).scale) for one in map(_draft, range(24, 40))]
    assert any(smaller < larger for smaller, larger in scales)


def test_other_themes_and_tables_are_left_as_they_are(look: Look, compact: Look, posting: Posting) -> None:
    assert fitted(look, outline_of(posting)) == look
    assert fitted(compact, compared.fixed()) == compact


def test_the_file_is_fitted_and_holds_every_word(compact: Look) -> None:
    outline = _draft(36)
    assert fitted(compact, outline).scale < 1
    (page,) = PdfReader(io.BytesIO(to.to(outline, "pdf", compact))).pages
    text = "".join(page.extract_text().split())
    assert all("".join(item.split()) in text for item in ("What you’ll do", "whichever is easier for you, by Friday."))
