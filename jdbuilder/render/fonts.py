"""The fonts of the paper: static TrueType faces with Latin, Greek and Cyrillic, from packages under the OFL."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True)
class Face:
    """One face: its family and weight in CSS, and the package and file that hold it."""

    family: str
    weight: int
    package: str
    file: str

    @property
    def path(self) -> Path:
        """Where the package keeps the file; found without importing it, since importing lists every face."""
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            raise FileNotFoundError(f"the package {self.package} is not installed")
        return Path(spec.submodule_search_locations[0]) / "files" / self.file


FACES: Mapping[str, Face] = {
    face.file: face
    for face in (
        Face("Source Sans Pro", 400, "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
        Face("Source Sans Pro", 600, "font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
        Face("Source Serif Pro", 600, "font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
    )
}


def css(address: Callable[[Face], str]) -> str:
    """@font-face rules, each face at the address that is given for it."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-display: swap;'
        f' src: url("{address(face)}") format("truetype"); }}'
        for face in FACES.values()
    )


@cache
def embedded_css() -> str:
    """@font-face rules that hold the fonts themselves, for a printer that may fetch nothing."""
    return css(lambda face: f"data:font/ttf;base64,{b64encode(face.path.read_bytes()).decode()}")
