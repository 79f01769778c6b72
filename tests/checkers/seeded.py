"""Which judge finds which seeded defect, as it is said and as it turns out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.checkers import linked_data, office, page, page_defects, pdf, pdf_defects, sound, word, word_defects

Files = Mapping[str, bytes]
CONTROL = "none: the control"


@dataclass(frozen=True)
class Trial:
    """Judges, tried on one sound file and on the same with every defect.

    Attributes:
        said: by defect, the judges that are said to find it, in the order of `judges`.
        seed: the files by defect, the sound one among them.
    """

    what: str
    judges: Mapping[str, Callable[[Files], Mapping[str, list[str]]]]
    said: Mapping[str, tuple[str, ...]]
    seed: Callable[[], Files]

    def found(self) -> dict[str, tuple[str, ...]]:
        """By defect, the judges that find it."""
        files = self.seed()
        complaints = {name: judge(files) for name, judge in self.judges.items()}
        return {defect: tuple(name for name in self.judges if complaints[name][defect]) for defect in files}


def _by_office() -> Files:
    files = {CONTROL: word_defects.untouched(), **{one: word_defects.broken(one) for one in word_defects.BARRIERS}}
    return {name: office.corrected(data)[0] for name, data in office.exported(files).items()}


def _pages() -> Files:
    return {CONTROL: sound.file("html"), **{one: page_defects.broken_page(one) for one in page_defects.PAGES}}


def _data() -> Files:
    return {CONTROL: sound.file("jsonld"), **{one: page_defects.broken_data(one) for one in page_defects.DATA}}


def _said(defects: Mapping[str, tuple[object, str]]) -> dict[str, tuple[str, ...]]:
    return {CONTROL: (), **{name: tuple(who.split()) for name, (_, who) in defects.items()}}


TRIALS: tuple[Trial, ...] = (
    Trial(
        "PDF",
        {"veraPDF": lambda files: pdf.vera(files, "ua1", "3a"), "outloud": pdf.outloud, "qpdf": pdf.qpdf},
        _said(pdf_defects.DEFECTS),
        lambda: {CONTROL: pdf_defects.untouched(), **{one: pdf_defects.broken(one) for one in pdf_defects.DEFECTS}},
    ),
    Trial(
        "Word file",
        {"sdk": word.sdk, "audit": word.audit, "integrity": word.integrity},
        _said(word_defects.DEFECTS),
        lambda: {CONTROL: word_defects.untouched(), **{one: word_defects.broken(one) for one in word_defects.DEFECTS}},
    ),
    Trial(
        "PDF/UA that LibreOffice makes of the Word file",
        {"veraPDF": pdf.ua1, "outloud": pdf.outloud},
        _said(word_defects.BARRIERS),
        _by_office,
    ),
    Trial("web page", {"nu": page.nu}, {CONTROL: (), **dict.fromkeys(page_defects.PAGES, ("nu",))}, _pages),
    Trial(
        "data for search engines",
        {
            "adobe": lambda files: linked_data.adobe({name: linked_data.as_page(one) for name, one in files.items()}),
            "schema": linked_data.schema,
        },
        _said(page_defects.DATA),
        _data,
    ),
)
