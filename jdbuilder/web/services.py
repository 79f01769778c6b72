"""What the pages work with: library, store and templates of the running application, and the company's kit."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import flask

from jdbuilder.brand import Brand
from jdbuilder.kit.offers import offers
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.ready.files import Files
from jdbuilder.render.format import Look
from jdbuilder.storage.kit import Kept
from jdbuilder.storage.store import Store


@dataclass(frozen=True)
class Services:
    """The stages that the pages call, opened once per application.

    Attributes:
        shelf: the library as its files have it, without the company's own texts.
        ready: the files of drafts, made ahead of the click.
    """

    shelf: Library
    store: Store
    templates: tuple[Path, ...]
    ready: Files
    _made: dict[int, tuple[Library, Brand]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def look(self, posting: Posting) -> Look:
        """A posting's theme and paper, in the brand of the company's kit."""
        look = posting.look
        return Look(look.theme, look.paper, self.templates, brand=self.brand, data=look.data)

    @property
    def day(self) -> date:
        """Today where this runs; or the day that the application was set to, as tests do."""
        return flask.current_app.config.get("DAY") or datetime.now(UTC).astimezone().date()

    @property
    def kept(self) -> Kept:
        """The company's kit as this request found it."""
        if "kit" not in flask.g:
            flask.g.kit = self.store.kit.get()
        found: Kept = flask.g.kit
        return found

    @property
    def library(self) -> Library:
        """The library with the texts of the company's kit laid over it."""
        return self._of_kit[0]

    @property
    def brand(self) -> Brand:
        """What the company's kit lends to every paper."""
        return self._of_kit[1]

    @property
    def _of_kit(self) -> tuple[Library, Brand]:
        """What is made of the kit, once for each of its versions: a library remembers much that is slow to find."""
        kept = self.kept
        made = self._made.get(kept.version)
        if made is None:
            made = self.shelf.laid_over(offers(kept.kit)), kept.kit.brand
            self._made.clear()
            self._made[kept.version] = made
        return made


def services() -> Services:
    """The current application's services."""
    found: Services = flask.current_app.extensions["services"]
    return found
