"""What the pages work with: library, store and templates of the running application."""

from dataclasses import dataclass
from pathlib import Path

import flask

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
        """A posting's theme and paper, with the templates that this application has."""
        return Look(posting.look.theme, posting.look.paper, self.templates)


def services() -> Services:
    """The current application's services."""
    found: Services = flask.current_app.extensions["services"]
    return found
