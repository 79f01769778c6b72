"""Files as LibreOffice writes and reads them: many at a time, each in a folder that goes again."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from tests.checkers import programs

DOCX = "docx:MS Word 2007 XML"
_AT_ONCE = 30
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_APART = {"note", "annotation", "frame", "custom-shape", "rect", "ruby-text"}
_SIGNS = {"tab": "\t", "line-break": "\n", "s": " ", "soft-hyphen": "\u00ad"}


def converted(files: Mapping[str, bytes], filter_: str) -> dict[str, bytes]:
    """Each file, named with its ending, in another format; RuntimeError if LibreOffice makes nothing of one."""
    names = [*files]
    made: dict[str, bytes] = {}
    for start in range(0, len(names), _AT_ONCE):
        made |= _converted({name: files[name] for name in names[start : start + _AT_ONCE]}, filter_)
    return made


def _converted(files: Mapping[str, bytes], filter_: str) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{n:04}{Path(name).suffix}" for n, name in enumerate(files)}
        for name, path in paths.items():
            path.write_bytes(files[name])
        out = Path(folder) / "out"
        command = ["soffice", f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless"]
        programs.said([*command, "--convert-to", filter_, "--outdir", str(out), *map(str, paths.values())])
        made = {name: out / f"{path.stem}.{filter_.partition(':')[0]}" for name, path in paths.items()}
        if missing := [name for name, path in made.items() if not path.is_file()]:
            raise RuntimeError(f"LibreOffice did not convert {', '.join(missing)}")
        return {name: path.read_bytes() for name, path in made.items()}


def texts(flat: bytes) -> Iterator[str]:
    """The texts of all paragraphs of a flat OpenDocument text, those of headers, notes and frames too."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(flat, parser)
    changes = list(root.iter(f"{_TEXT}changed-region"))
    gone = {one.get(f"{_TEXT}id", "") for one in changes if one.find(f"{_TEXT}deletion") is not None}
    for paragraph in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
        yield _said(paragraph, gone)


def _said(paragraph: etree._Element, gone: Collection[str]) -> str:
    """The text of a paragraph, but for what is deleted, and for notes and frames, whose paragraphs are their own."""
    said: list[str] = []
    is_gone = False
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, one in walk:
        name = str(one.tag).rpartition("}")[2]
        if event == "start":
            is_gone = (is_gone or one.get(f"{_TEXT}change-id") in gone) and name != "change-end"
            if name in _APART:
                walk.skip_subtree()
            elif not is_gone:
                said.append(_SIGNS.get(name, one.text or ""))
        elif one is not paragraph and not is_gone:
            said.append(one.tail or "")
    return "".join(said)
