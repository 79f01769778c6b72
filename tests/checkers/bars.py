"""The bars: what every posting's files are held to, and by whom."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.listing import is_complete
from jdbuilder.render import to
from tests.checkers import linked_data, office, order, page, pdf, word
from tests.checkers.postings import Case

Complaints = Mapping[str, list[str]]
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Made:
    """Cases with all their files.

    Attributes:
        files: by format and then by the case's name.
        faults: how many of LibreOffice's PDFs had each of its faults, which are corrected.
    """

    cases: tuple[Case, ...]
    files: Mapping[str, Files]
    faults: Mapping[str, int] = field(default_factory=dict)

    @staticmethod
    def of(cases: Sequence[Case], *formats: str) -> "Made":
        """Write every case in these formats; `office` is the PDF that LibreOffice makes of the Word file."""
        files: dict[str, Files] = {one: _written(cases, one) for one in formats if one != "office"}
        if "office" not in formats:
            return Made(tuple(cases), files)
        made = {name: office.corrected(data) for name, data in office.exported(files["docx"]).items()}
        files["office"] = {name: data for name, (data, _) in made.items()}
        return Made(tuple(cases), files, Counter(fault for _, faults in made.values() for fault in faults))


def _written(cases: Sequence[Case], format_id: str) -> Files:
    with ThreadPoolExecutor(2) as two:
        written = two.map(lambda case: to.to(case.outline, format_id, case.look), cases)
        return {case.name: data for case, data in zip(cases, written, strict=True)}


@dataclass(frozen=True)
class Bar:
    """One judgement: who judges which files, and what is asked.

    Attributes:
        made: the format that is judged.
        asks: the bar in words.
        judge: complaints by the case's name; none at all is the bar.
    """

    who: str
    made: str
    asks: str
    judge: Callable[[Made], Complaints]


def _files(format_id: str, judge: Callable[[Files], Complaints]) -> Callable[[Made], Complaints]:
    return lambda made: judge(made.files[format_id])


def _one_by_one(judge: Callable[[Case, bytes], Iterator[str]], format_id: str) -> Callable[[Made], Complaints]:
    def judged(made: Made) -> Complaints:
        with ThreadPoolExecutor(2) as two:
            found = two.map(lambda case: [*judge(case, made.files[format_id][case.name])], made.cases)
            return {case.name: complaints for case, complaints in zip(made.cases, found, strict=True)}

    return judged


def _read(read: Callable[[bytes], str], least: float, case: Case, data: bytes) -> Iterator[str]:
    """Whether a reader finds the words of the paper, in their order and whole."""
    text = order.as_written(case.outline, read(data))
    share = order.share_in_order(order.expected(case.outline), order.words(text))
    if share < least:
        yield f"{share:.1%} of the words in order"
    if lost := order.broken(case.outline, text):
        yield f"{len(lost)} words lost or broken: {' '.join(lost[:5])}"
    if read is order.pdftotext and (apart := [*order.bullets_apart(case.outline, text)]):
        yield f"{len(apart)} bullets apart from their text: {' '.join(apart[:5])}"


def _in_order(read: Callable[[bytes], str], format_id: str, least: float = 1) -> Callable[[Made], Complaints]:
    return _one_by_one(partial(_read, read, least), format_id)


def _data(judge: Callable[[Files], Complaints], wrap: Callable[[bytes], bytes]) -> Callable[[Made], Complaints]:
    """The judgement of the data, but for what the builder itself says is missing; that it says all of it is the bar."""

    def judged(made: Made) -> Complaints:
        found = judge({name: wrap(data) for name, data in made.files["jsonld"].items()})
        return {case.name: [one for one in found[case.name] if _unsaid(case, one)] for case in made.cases}

    return judged


def _unsaid(case: Case, complaint: str) -> bool:
    missing = re.search(r"""["'](\w+)["'] is (missing|a required property)$""", complaint)
    said = {gap.path for gap in gaps(case.posting) if gap.need == "required"}
    return not (missing and missing[1] in said)


def _embedded(case: Case, data: bytes) -> Iterator[str]:
    """Whether a browser finds in the page the very data that was put there, whole postings only."""
    posted = dict(case.outline.linked_data)
    whole = [json.loads(json.dumps(posted))] if is_complete(posted) else []
    if linked_data.embedded(data) != whole:
        yield "the page's data are not what was put there"


def _found(made: Made) -> Complaints:
    """What is wrong with the postings that Adobe's extractor finds in the pages; those that aren't whole have none."""
    found = linked_data.adobe(made.files["html"])
    none = {case.name: [] if is_complete(case.outline.linked_data) else [linked_data.NONE] for case in made.cases}
    return {name: [] if complaints == none[name] else complaints or ["a posting"] for name, complaints in found.items()}


BARS: tuple[Bar, ...] = (
    Bar("veraPDF", "pdf", "PDF/UA-1", _files("pdf", pdf.ua1)),
    Bar("veraPDF", "pdf", "PDF/A-3a", _files("pdf", pdf.a3a)),
    Bar("outloud", "pdf", "no error", _files("pdf", pdf.outloud)),
    Bar("qpdf", "pdf", "sound syntax", _files("pdf", pdf.qpdf)),
    Bar("pdftotext", "pdf", "every word, whole, in order; bullets on their lines", _in_order(order.pdftotext, "pdf")),
    Bar("pypdf", "pdf", "every word, whole, in order", _in_order(order.pypdf, "pdf")),
    Bar("tag tree", "pdf", "every word, whole, in order", _in_order(order.tags, "pdf")),
    Bar("pdfminer", "pdf", "every word whole, 95 % in order", _in_order(order.pdfminer, "pdf", 0.95)),
    Bar("sdk", "docx", "valid", _files("docx", word.sdk)),
    Bar("audit", "docx", "valid", _files("docx", word.audit)),
    Bar("integrity", "docx", "no finding", _files("docx", word.integrity)),
    Bar("docx2txt", "docx", "every word, whole, in order", _in_order(order.docx2text, "docx")),
    Bar("veraPDF", "office", "PDF/UA-1", _files("office", pdf.ua1)),
    Bar("outloud", "office", "no error", _files("office", pdf.outloud)),
    Bar("nu", "html", "valid", _files("html", page.nu)),
    Bar("html5lib", "html", "the very data that were put there", _one_by_one(_embedded, "html")),
    Bar("adobe", "html", "a posting is found where one is whole, without error", _found),
    Bar(
        "adobe",
        "jsonld",
        "no error but what the builder says is missing, no unknown property",
        _data(linked_data.adobe, linked_data.as_page),
    ),
    Bar(
        "schema",
        "jsonld",
        "no error but what the builder says is missing",
        _data(linked_data.schema, bytes),
    ),
)
