"""Typst, the fastest program that prints a tagged PDF, with a document of ours (ad.typ)."""

import json
from collections.abc import Callable
from pathlib import Path

import typst

from jdbuilder.outline import Outline
from jdbuilder.render import fonts
from tests.bench.document import data


def compiler() -> Callable[[Outline], bytes]:
    """A compiler that stays warm, with our faces and no others."""
    folders = sorted({str(face.path.parent) for face in fonts.FACES.values()})
    held = typst.Compiler(str(Path(__file__).with_name("ad.typ")), font_paths=folders, ignore_system_fonts=True)

    def printed(document: Outline) -> bytes:
        made = held.compile(sys_inputs={"ad": json.dumps(data(document))}, pdf_tags=True)
        assert isinstance(made, bytes)
        return made

    return printed
