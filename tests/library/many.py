"""As many plausible roles as a test asks for, made of those that ship: the same snippets under other titles."""

import re
import shutil
from pathlib import Path

from jdbuilder import shipped

SETTINGS = ("bakery", "hospital", "museum", "shipyard", "school", "airport", "farm", "theatre", "harbour", "laboratory")
RANKS = ("Junior", "Senior", "Regional", "Deputy", "Night", "Interim", "Assistant", "Global", "Group", "Associate")


def many(folder: Path, count: int) -> Path:
    """Write a snippets folder of so many roles, and no more comparisons than we have; the shipped ones come first."""
    ours = shipped.folder("snippets")
    for kind in ("sections", "comparisons", "wages"):
        shutil.copytree(ours / kind, folder / kind, dirs_exist_ok=True)
    (folder / "roles").mkdir(parents=True, exist_ok=True)
    files = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ours / "roles").glob("*.toml"))}
    for number in range(count):
        name, text = [*files.items()][number % len(files)]
        name, text = _another(name, text, number // len(files)) if number >= len(files) else (name, text)
        (folder / "roles" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def _another(name: str, text: str, round_: int) -> tuple[str, str]:
    """The same job of another rank in another place; a third of its duties are its own."""
    own = f"{name}-{round_}"
    rank, setting = RANKS[round_ % len(RANKS)], SETTINGS[round_ // len(RANKS) % len(SETTINGS)]
    text = text.replace(f'id = "{name}"', f'id = "{own}"', 1)
    text = re.sub(r'^title = "', f'title = "{rank} ', text, count=1, flags=re.MULTILINE)
    text = re.sub(r'^setting = "', f'setting = "{setting} {round_}, ', text, count=1, flags=re.MULTILINE)
    duties = re.split(r'(?m)^(?=\[\[responsibilities\]\]\nid = ")', text)
    return own, "".join(_own(duty, round_) if place % 3 == 1 else duty for place, duty in enumerate(duties))


def _own(duty: str, round_: int) -> str:
    """A duty with an id and words of its own, so that a large library isn't one of equal texts."""
    duty = re.sub(r'^id = "([^"]+)"', rf'id = "\1-{round_}"', duty, count=1, flags=re.MULTILINE)
    opened = r'^((?:infinitive|gerund) = "(?:""\\?\n?)?)'
    return re.sub(opened, rf"\g<1>in case {round_}, ", duty, flags=re.MULTILINE)
