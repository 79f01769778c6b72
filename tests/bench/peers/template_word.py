"""docxtpl: a Word template of ours with its own commands in it, filled from the ad's data."""

import io
from collections.abc import Callable

import docx
from docxtpl import DocxTemplate

from jdbuilder.outline import Outline
from tests.bench.document import data

_KINDS = {"title": "Title", "subtitle": "Subtitle", "heading": "Heading 1", "facts": "Normal", "bullets": "List Bullet"}
_ROW = "{% if row.label %}{{ row.label }} {% endif %}{% for run in row.runs %}{{ run.text }}{% endfor %}"


def filler() -> Callable[[Outline], bytes]:
    """Fills the template, whose bytes stay in memory."""
    template = _template()

    def made(document: Outline) -> bytes:
        filled = DocxTemplate(io.BytesIO(template))
        filled.render(data(document), autoescape=True)
        saved = io.BytesIO()
        filled.save(saved)
        return saved.getvalue()

    return made


def _template() -> bytes:
    """Every kind of block in a style of its own, one row after the other."""
    document = docx.Document()
    document.add_paragraph("{%p for block in blocks %}")
    document.add_paragraph("{%p for row in block.rows %}")
    for number, (kind, style) in enumerate(_KINDS.items()):
        document.add_paragraph(f"{{%p {'elif' if number else 'if'} block.kind == '{kind}' %}}")
        document.add_paragraph(_ROW, style=style)
    document.add_paragraph("{%p else %}")
    document.add_paragraph(_ROW)
    for end in ("endif", "endfor", "endfor"):
        document.add_paragraph(f"{{%p {end} %}}")
    document.sections[0].footer.paragraphs[0].text = "{{ title }}"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()
