"""What the pages work with: library, store and templates of the running application."""

from dataclasses import dataclass
from pathlib import Path

import flask

from jdbuilder.brand import NO_BRAND, Brand
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.render.format import Look
from jdbuilder.storage.store import Store


@dataclass(frozen=True)
class Services:
    """The stages that the pages call, opened once per application."""

    library: Library
    store: Store
    templates: tuple[Path, ...]

    def look(self, posting: Posting) -> Look:
        """A posting's theme and paper, in the brand of the company's kit."""
        look = posting.look
        return Look(look.theme, look.paper, self.templates, brand=self.brand, data=look.data)

    @property
    def brand(self) -> Brand:
        """What the company's kit lends to every paper."""
        return NO_BRAND


def services() -> Services:
    """The current application's services."""
    found: Services = flask.current_app.extensions["services"]
    return found
