"""Make the small fonts of the preview (jdbuilder/web/static/fonts): the paper's faces with the most usual characters.

Widths and kerning are the faces' own, so that lines break as they do in the PDF. Hints are left out: browsers scale
without them. The fonts' name is reserved by their licence, so the small ones have none; the licence goes along.
"""

import io
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from jdbuilder.render import fonts
from jdbuilder.render.fonts import Face
from jdbuilder.web.faces import LETTERS, small

STATIC = Path(__file__).parents[1] / "jdbuilder" / "web" / "static"
FEATURES = ["kern", "liga"]
COPYRIGHT, LICENCE = 0, 14


def made(face: Face) -> bytes:
    """A face's small file; the same bytes each time."""
    options = Options(hinting=False, layout_features=FEATURES, name_IDs=[COPYRIGHT, LICENCE])
    options.drop_tables += ["DSIG", "meta"]
    subsetter, file = Subsetter(options), io.BytesIO()
    subsetter.populate(unicodes=LETTERS)
    with TTFont(face.path, recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(file)
    return file.getvalue()


def licences() -> dict[str, bytes]:
    """The licence of each package that the faces come from, by the name of its file."""
    found = {small(face).rpartition("-")[0]: face.path.with_name("LICENSE.txt") for face in fonts.FACES.values()}
    return {f"{name}-licence.txt": path.read_bytes() for name, path in found.items()}


def main() -> None:
    """Write the files, and say how large they are."""
    for name, data in {**{small(face): made(face) for face in fonts.FACES.values()}, **licences()}.items():
        path = STATIC / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
