"""Which package is a Word document that does nothing by itself, by what it says of its parts."""

import re

from jdbuilder.text import clean_line
from jdbuilder.word import foreign, strip
from jdbuilder.word.index import Index
from jdbuilder.word.package import Relation
from jdbuilder.word.refused import RefusedError
from jdbuilder.word.scan import OBJECT, OTHER_DOCUMENT

_MAIN = re.compile(
    r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml"
)
_MACROS = (
    "holds macros",
    "Open it in Word, save it as “Word Document (.docx)”, which leaves them out, and choose that.",
)
_CONTROL = (
    "holds a control that runs code (ActiveX)",
    "Take it out in Word (Developer, Design Mode), save the file and choose it again.",
)
_KINDS = {
    "vbaproject": _MACROS,
    "wordvbadata": _MACROS,
    "oleobject": OBJECT,
    "control": _CONTROL,
    "activexcontrolbinary": _CONTROL,
    "afchunk": OTHER_DOCUMENT,
    "subdocument": (
        "is put together from other files (a master document)",
        "In Word, choose View, Outline, Show Document, and Unlink for each; save it and choose it again.",
    ),
}
_TYPES = (("macroenabled", _MACROS), ("vbaproject", _MACROS), ("vbadata", _MACROS), ("activex", _CONTROL))
_NAMES = (("vbaproject", _MACROS), ("vbadata", _MACROS), ("/activex/", _CONTROL))


def judged(index: Index, parts: frozenset[str]) -> None:
    """RefusedError where a package is no Word document, or holds what acts."""
    for part in sorted(parts):
        _judge_part(part, index.type_of(part))
    if index.main not in parts or not _MAIN.fullmatch(index.type_of(index.main)):
        raise RefusedError(*foreign.packed(parts))
    for owner, relation in index.leading():
        if not strip.goes(index, owner, relation):
            _judge_relation(relation)


def _judge_part(part: str, kind: str) -> None:
    for words, said in ((kind.lower(), _TYPES), (f"/{part}".lower(), _NAMES)):
        for word, refusal in said:
            if word in words:
                raise RefusedError(*refusal)


def _judge_relation(relation: Relation) -> None:
    kind = relation.kind.lower()
    if kind in _KINDS:
        raise RefusedError(*_KINDS[kind])
    if relation.external and kind != "hyperlink":
        raise RefusedError(
            f"leads to something outside of it ({clean_line(relation.kind)[:40]})",
            "Take it out in Word, save the file and choose it again.",
        )
