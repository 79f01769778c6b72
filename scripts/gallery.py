"""Makes docs/gallery/<theme>.png: the same job ad in each theme, printed as PDF and as LibreOffice shows the Word file.

Run `.venv/bin/python scripts/gallery.py` after changing a theme, and look at what it made. With the name of a folder it
makes there every combination of theme, length (one page, three), paper and kit. Needs pdftoppm and soffice.
"""

import io
import subprocess
import sys
import tempfile
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

from PIL import Image, ImageDraw

from jdbuilder import shipped
from jdbuilder.brand import NO_BRAND, Brand, Logo
from jdbuilder.library.load import load
from jdbuilder.library.model import SectionId
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Line, Pay, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import theme, to
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, Paper

GALLERY = Path(__file__).parent.parent / "docs" / "gallery"
TEMPLATES = shipped.folders("templates", None)
DOTS_PER_INCH = 66
GAP = 24
GROUND = "#e9e6e0"
COLOURS = 128


def main() -> None:
    """The gallery, or every combination."""
    ads = {"short": shortened(posting()), "usual": posting(), "long": lengthened(posting())}
    if not sys.argv[1:]:
        draw(ads["usual"], GALLERY, "", "a4", KIT)
        return
    for (length, ad), paper, (kit, brand) in product(ads.items(), PAPER_SIZES, {"kit": KIT, "bare": NO_BRAND}.items()):
        draw(ad, Path(sys.argv[1]), f"-{length}-{paper}-{kit}", paper, brand)


def draw(ad: Posting, folder: Path, what: str, paper: Paper, brand: Brand) -> None:
    """A sheet for each theme: the PDF's pages above, the Word file's below."""
    folder.mkdir(parents=True, exist_ok=True)
    document = outline(ad)
    for name in theme.names(TEMPLATES):
        look = Look(name, paper, TEMPLATES, brand)
        rows = [pages(to.to(document, "pdf", look)), pages(printed(to.to(document, "docx", look)))]
        sheet(rows).quantize(COLOURS).save(folder / f"{name}{what}.png", optimize=True)


def shortened(ad: Posting) -> Posting:
    """What fits one page in every theme."""
    emptied: tuple[SectionId, ...] = ("metrics", "about", "equal_opportunity")
    cut: tuple[SectionId, ...] = ("responsibilities", "must_haves")
    for section in emptied:
        ad = ad.with_lines(section, ())
    for section in cut:
        ad = ad.with_lines(section, ad.sections.of(section)[:4])
    return ad


def lengthened(ad: Posting) -> Posting:
    """What takes three pages in the themes that don't shrink."""
    work = ad.sections.responsibilities
    more = tuple(line.model_copy(update={"snippet": None}) for line in work * 2)
    return ad.with_lines("responsibilities", (*work, *more)).with_lines("nice_to_haves", more)


def posting() -> Posting:
    """An ad of ordinary length, with every fact in it."""
    library = load(shipped.folders("snippets", None))
    full = assemble.full(library, library.role("studio-production-manager"))
    facts = Facts(
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
    about = Line(text="Halden & Row makes campaigns and films. We work for museums, publishers and charities.")
    offered = (Line(text="28 days of paid leave a year, public holidays on top"), Line(text="Core hours from 10 to 3"))
    ad = full.with_lines("about", (about,)).with_lines("benefits", offered)
    ad = ad.with_lines("opening", ad.sections.opening[:1]).with_lines("environment", ()).with_lines("nice_to_haves", ())
    return ad.model_copy(update={"facts": facts, "look": full.look.model_copy(update={"language": "en-GB"})})


def logo() -> Logo:
    """A mark of two bars and a dot, drawn here."""
    image = Image.new("RGBA", (640, 160))
    pen = ImageDraw.Draw(image)
    for left, height in ((0, 160), (60, 110)):
        pen.rectangle((left, 160 - height, left + 36, 160), fill="#1d5c57")
    pen.ellipse((60, 0, 96, 36), fill="#d08a2e")
    pen.text((140, 80), "Halden & Row", fill="#1f2328", anchor="lm", font_size=72)
    saved = io.BytesIO()
    image.save(saved, "PNG")
    return Logo(saved.getvalue(), *image.size, alt="Halden & Row")


def printed(word: bytes) -> bytes:
    """The PDF that LibreOffice makes of a Word file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "ad.docx"
        source.write_bytes(word)
        office = ["soffice", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless"]
        subprocess.run([*office, "--convert-to", "pdf", "--outdir", folder, source], check=True, capture_output=True)
        return source.with_suffix(".pdf").read_bytes()


def pages(pdf: bytes) -> list[Image.Image]:
    """Its pages as pictures."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "ad.pdf"
        source.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", source, Path(folder) / "page"], check=True)
        return [Image.open(page).convert("RGB").copy() for page in sorted(Path(folder).glob("page*.png"))]


def sheet(rows: list[list[Image.Image]]) -> Image.Image:
    """The pages of every file side by side, a file below the other."""
    width, height = rows[0][0].size
    columns = max(map(len, rows))
    whole = Image.new("RGB", (columns * (width + GAP) + GAP, len(rows) * (height + GAP) + GAP), GROUND)
    for down, row in enumerate(rows):
        for across, page in enumerate(row):
            whole.paste(page, (GAP + across * (width + GAP), GAP + down * (height + GAP)))
    return whole


KIT = Brand("#1d5c57", logo())

if __name__ == "__main__":
    main()
