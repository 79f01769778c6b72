"""Templates as people have them, made when the tests run: by module, each with what it holds and what becomes of it."""

from tests.fill.templates import blocks, companies, fields, grid, odd, places, splits
from tests.fill.templates.model import Template

TEMPLATES: tuple[Template, ...] = (
    *companies.TEMPLATES,
    *splits.TEMPLATES,
    *places.TEMPLATES,
    *fields.TEMPLATES,
    *blocks.TEMPLATES,
    *odd.TEMPLATES,
    *grid.TEMPLATES,
)
