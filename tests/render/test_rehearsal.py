"""What printers warm up on has one of everything that a posting has, in every look, and is sent in one piece."""

import io
import json
from pathlib import Path

from pypdf import PdfReader

from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import paper, rehearsal
from jdbuilder.render.format import Look
from jdbuilder.render.press.worker import Printer
from jdbuilder.render.theme import PAPER_SIZES, names

PIPE = 64 * 1024


def test_every_style_sheet_of_the_looks_is_among_them(look: Look) -> None:
    sheets = {css for _, css in rehearsal.pages(look.templates)}
    assert len(sheets) == len(names(look.templates)) * len(PAPER_SIZES)
    assert paper.css(look) in sheets


def test_the_first_has_every_kind_of_block(look: Look, posting: Posting) -> None:
    kinds = {type(block) for block in rehearsal._WHOLE}
    assert kinds >= {type(block) for block in outline(posting).blocks}


def test_a_pipe_takes_them_at_once(look: Look) -> None:
    assert len(json.dumps(tuple(rehearsal.pages(look.templates)))) < PIPE


def test_themes_that_cannot_be_read_are_passed_over(look: Look, tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "broken.toml").write_text("= 1")
    shipped = list(rehearsal.pages(look.templates))
    assert list(rehearsal.pages((tmp_path, *look.templates))) == shipped


def test_the_first_is_as_long_as_a_posting(look: Look) -> None:
    first = next(rehearsal.pages(look.templates))
    assert len(PdfReader(io.BytesIO(Printer().pdf(*first))).pages) == 2


def test_only_bullets_ask_for_features_of_a_font_which_are_never_freed(look: Look) -> None:
    """WeasyPrint makes them anew for every line and frees none: 90 KB for each posting."""
    printer = Printer()
    printer.pdf(*next(rehearsal.pages(look.templates)))
    assert {*printer._fonts.font_features} == {b"tnum 1"}
