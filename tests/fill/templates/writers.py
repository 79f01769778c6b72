"""How each program sets down the same body: attributes, empty elements, parts around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from tests.fill.templates import stock
from tests.fill.templates.files import HEAD, MAIN, Part, assembled
from tests.fill.templates.markup import section

_STORIES = {"header", "footer", "footnotes", "endnotes"}


def word_365(
    body: str,
    *parts: Part,
    end: str = "",
    main: str = "document.xml",
    type_: str = MAIN,
    mode: int = 15,
    font: str = "Aptos",
) -> bytes:
    """Word 365: an identifier on every paragraph, editing sessions on runs, all the namespaces."""
    held = f"{HEAD}<w:document {stock.WORD_365}><w:body>{body}{end or section()}</w:body></w:document>"
    numbers = count(0x10000001)
    around = _around(
        parts, stock.styles(stock.GRID), stock.settings(mode=mode), stock.theme(), stock.fonts(font), stock.web()
    )
    return assembled(_sessions(held, numbers), _each(around, numbers), main=main, type_=type_)


def word_2007(body: str, *parts: Part, end: str = "") -> bytes:
    """Word 2007: few namespaces, text boxes as VML alone."""
    held = f"{HEAD}<w:document {stock.WORD_2007}><w:body>{body}{end or section()}</w:body></w:document>"
    held = held.replace("<w:p>", '<w:p w:rsidR="00104F3A" w:rsidRDefault="00114F3A">')
    return assembled(held, _around(parts, stock.styles(stock.GRID), stock.settings(mode=12), stock.theme()))


def mac(body: str, *parts: Part, end: str = "") -> bytes:
    """Word for Mac: as Word 365, with fonts and a zoom of its own."""
    return word_365(body, *parts, end=end, font="Calibri (Body)")


def google(body: str, *parts: Part, end: str = "") -> bytes:
    """Google Docs: zeros for sessions, each run says its direction, lists without styles."""
    numbers = count(1)
    empty = "00000000"
    zeros = " ".join(f'w:rsid{one}="{empty}"' for one in ("R", "Del", "P", "RDefault", "RPr"))
    held = re.sub("<w:p>", lambda _: f'<w:p {zeros} w14:paraId="{next(numbers):08X}">', body)
    said = f'<w:r w:rsidDel="{empty}" w:rsidR="{empty}" w:rsidRPr="{empty}">'
    held = held.replace("<w:r>", said)
    held = re.sub(f"{said}(?!<w:rPr>)(?=<w:t)", f'{said}<w:rPr><w:rtl w:val="0"/></w:rPr>', held)
    whole = f"{HEAD}<w:document {stock.WORD_365}><w:body>{held}{end or section(more='')}</w:body></w:document>"
    return assembled(
        whole, _around(parts, stock.styles(latent=False, font="Arial"), stock.settings(), stock.theme("Sheets"))
    )


def libre(body: str, *parts: Part, end: str = "") -> bytes:
    """LibreOffice: empty properties written out with two tags, direction and alignment said everywhere."""
    empty = "<w:rPr></w:rPr>"
    held = re.sub(r"<w:r>(?!<w:rPr>)", f"<w:r>{empty}", body)
    held = re.sub(
        r"<w:p>(?!<w:pPr>)", f'<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi w:val="0"/>{empty}</w:pPr>', held
    )
    whole = f"{HEAD}<w:document {stock.WORD_365}><w:body>{held}{end or section()}</w:body></w:document>"
    return assembled(whole, _around(parts, stock.styles(latent=False, font="Liberation Serif"), stock.settings()))


def _around(parts: Sequence[Part], *usual: Part) -> list[Part]:
    """The usual parts, unless the template brings its own of the kind."""
    brought = {part.kind for part in parts}
    return [*(part for part in usual if part.kind not in brought), *parts]


def _each(parts: Sequence[Part], numbers: Iterator[int]) -> Iterator[Part]:
    for part in parts:
        is_story = part.kind in _STORIES and isinstance(part.data, str)
        yield replace(part, data=_sessions(str(part.data), numbers)) if is_story else part


def _sessions(xml: str, numbers: Iterator[int]) -> str:
    def opened(_: re.Match[str]) -> str:
        number = next(numbers)
        return (
            f'<w:p w14:paraId="{number:08X}" w14:textId="77777777" w:rsidR="00{number % 14 + 16:02X}4F3A" '
            'w:rsidRDefault="00114F3A">'
        )

    runs = count()
    edited = re.sub("<w:p>", opened, xml)
    return re.sub("<w:r>", lambda _: '<w:r w:rsidRPr="00124F3A">' if next(runs) % 3 == 2 else "<w:r>", edited)
