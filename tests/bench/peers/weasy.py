"""WeasyPrint alone: as one would call it at first, and with all that can be prepared prepared."""

import gc
from collections.abc import Callable
from dataclasses import dataclass

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from jdbuilder.render import fonts


@dataclass(frozen=True)
class Page:
    """A page that is to be printed, without its style sheet."""

    html: str
    css: str


def naive() -> Callable[[Page], bytes]:
    """The style sheet in the page, the faces from their files, everything parsed each time; untagged."""
    faces = fonts.css(lambda face: face.path.as_uri())

    def printed(page: Page) -> bytes:
        html = page.html.replace("</head>", f"<style>{faces}\n{page.css}</style></head>")
        return bytes(weasyprint.HTML(string=html).write_pdf())

    return printed


def tuned(variant: str) -> Callable[[Page], bytes]:
    """Faces and style sheet parsed once, the collector seldom at work; as the kind of PDF that is named."""
    font_config = FontConfiguration()
    faces = weasyprint.CSS(string=fonts.embedded_css(), font_config=font_config)
    parsed: dict[str, weasyprint.CSS] = {}
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)

    def printed(page: Page) -> bytes:
        if page.css not in parsed:
            parsed[page.css] = weasyprint.CSS(string=page.css, font_config=font_config)
        sheets = [faces, parsed[page.css]]
        html = weasyprint.HTML(string=page.html)
        return bytes(html.write_pdf(stylesheets=sheets, font_config=font_config, pdf_variant=variant))

    return printed
