"""LibreOffice opens the Word file and finds the same text in it, in the same order, on the same paper."""

import io
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from jdbuilder.outline import Facts, Outline
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, Paper
from tests.render import drafts
from tests.render.pages import joined, units
from tests.render.readers import pdf_pages, shown

pytestmark = [pytest.mark.office, pytest.mark.pdftotext]


def _converted(outline: Outline, look: Look, folder: Path) -> bytes:
    (folder / "draft.docx").write_bytes(to.to(outline, "docx", look))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "draft.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)
    return (folder / "draft.pdf").read_bytes()


def _text(pdf: bytes, title: str) -> str:
    """All pages without the footer, which LibreOffice counts for us."""
    pages = [shown(page) for page in pdf_pages(pdf)]
    footers = [shown(f"{title} {number} / {len(pages)}") for number in range(1, len(pages) + 1)]
    assert [page.endswith(footer) for page, footer in zip(pages, footers, strict=True)] == [True] * len(pages)
    return "".join(page.removesuffix(footer) for page, footer in zip(pages, footers, strict=True))


def _as_word_has_it(outline: Outline) -> Iterator[str]:
    """The outline's words, with the colon that Word alone sets after a fact's label."""
    for block in outline.blocks:
        yield from (f"{label}:{text}" for label, text in block.rows) if isinstance(block, Facts) else block.words()


@pytest.mark.parametrize(("name", "paper"), [("full", "a4"), ("hostile", "letter")])
def test_libreoffice_finds_the_same_text(name: str, paper: Paper, posting: Posting, look: Look, tmp_path: Path) -> None:
    outline = outline_of(posting if name == "full" else drafts.hostile())
    pdf = _converted(outline, Look(look.theme_id, paper, look.templates), tmp_path)
    assert _text(pdf, outline.title) == shown("".join(_as_word_has_it(outline)))
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    sizes = {(round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) for box in boxes}
    assert sizes == {tuple(round(side) for side in PAPER_SIZES[paper])}


def test_libreoffice_finds_every_word_of_four_roles_on_landscape(
    outlines: Mapping[str, Outline], look: Look, tmp_path: Path
) -> None:
    outline = outlines["four"]
    pdf = _converted(outline, look, tmp_path)
    pages = [shown(page) for page in pdf_pages(pdf, painted=True)]
    texts = [_without_footer(page, shown(f"{outline.title} {n} / {len(pages)}")) for n, page in enumerate(pages, 1)]
    assert joined(texts, [*units(outline, shown)]) == shown("".join(outline.words()))
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf)).pages]
    assert {(round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) for box in boxes} == {(297, 210)}


def _without_footer(page: str, footer: str) -> str:
    assert page.count(footer) == 1
    return page.replace(footer, "")
