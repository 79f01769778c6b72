"""A person at the builder whose browser runs no script: fills in the page's own form and submits it."""

import re
from collections.abc import Sequence
from urllib.parse import urlencode

from lxml import etree
from werkzeug.test import TestResponse

from jdbuilder.library.model import SectionId
from jdbuilder.posting.model import Line, Posting
from jdbuilder.storage.store import Draft
from tests.conftest import STUDIO
from tests.web.audit import AuditingClient, audit, fields

Values = str | Sequence[str]


class Drafting:
    """One draft, open in the builder; a page is audited once something on it is looked at, for that takes time."""

    def __init__(self, client: AuditingClient, draft_id: str) -> None:
        self.client = client
        self.id = draft_id
        self.address = f"/postings/{draft_id}"
        self.open()

    @classmethod
    def begin(
        cls,
        client: AuditingClient,
        way: str = "full",
        role: str | None = STUDIO,
        do: Sequence[str] = (),
        others: Sequence[str] = (),
        lines: Sequence[str] | None = None,
    ) -> "Drafting":
        """A new draft, made through the page for new ones, with work and other roles' lines as that page ticks them."""
        query = [("role", role)] if role else []
        query += [*(("with", one) for one in others), *(("do", one) for one in do)]
        address = f"/postings/new?{urlencode(query)}"
        ticked = lines if lines is not None or not do else fields(client.http.get(address).text)["lines"]
        made = client.post(address, {"way": way, "lines": list(ticked or ())}, status=303, follow=False)
        return cls(client, made.location.rpartition("/")[2])

    @property
    def draft(self) -> Draft:
        """The draft as the store has it."""
        draft: Draft = self.client.app.extensions["services"].store.get(self.id)
        return draft

    @property
    def posting(self) -> Posting:
        """The posting as the store has it."""
        return self.draft.posting

    def lines(self, section: SectionId, chosen: bool = True) -> list[str]:
        """The texts that are stored in a section."""
        return [line.text for line in self.stored(section) if line.chosen == chosen]

    def stored(self, section: SectionId) -> tuple[Line, ...]:
        """The lines that are stored in a section."""
        return self.posting.sections.of(section)

    def open(self) -> None:
        """Load the page anew, as after closing the tab."""
        self._show(self.client.http.get(self.address))

    def _show(self, answer: TestResponse) -> None:
        assert answer.status_code == 200, (answer.status_code, answer.text[:2000])
        self.page = answer.text
        self._form: dict[str, list[str]] | None = None

    @property
    def form(self) -> dict[str, list[str]]:
        """The form's fields as the browser holds them, to be filled in."""
        if self._form is None:
            self.tree()
            self._form = fields(self._page_without_id, "builder")
        return self._form

    @form.setter
    def form(self, held: dict[str, list[str]]) -> None:
        self._form = held

    def set(self, **values: Values) -> "Drafting":
        """Fill in fields; an empty list unticks everything."""
        for name, value in values.items():
            self.form[name.replace("__", "-")] = [value] if isinstance(value, str) else list(value)
        return self

    def tick(self, section: SectionId, *keys: str) -> "Drafting":
        """Tick exactly these rows of a section."""
        return self.set(**{f"{section}__on": keys})

    def write(self, section: SectionId, key: str, text: str, part: str = "text") -> "Drafting":
        """Type into a row."""
        self.form[f"{section}-{part}"][self.keys(section).index(key)] = text
        return self

    def submit(self, do: str = "save", status: int = 200) -> TestResponse:
        """Press a button, follow where it leads, and go on from that page."""
        data = {**self.form, "do": do}
        if status != 200:
            return self.client.post(self.address, data, status)
        answer = self.client.post(self.address, data, 303, follow=False)
        shown = self.client.http.get(answer.location)
        if shown.request.path == self.address:
            self._show(shown)
            file = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', self.page)
            shown = self.client.http.get(file[1]) if file else shown
        return shown

    def json(self, do: str = "save", status: int = 200, **values: Values) -> dict[str, object]:
        """Send the form as the builder's script does, and take over the new version."""
        self.set(**values)
        news: dict[str, object] = self.client.post_json(self.address, {**self.form, "do": do}, status)
        if "version" in news:
            self.form["version"] = [str(news["version"])]
        return news

    def keys(self, section: SectionId) -> list[str]:
        """The rows of a section as the page has them, from the top."""
        return self.form.get(section, [])

    def ticked(self, section: SectionId) -> list[str]:
        """The rows that are ticked on the page, from the top."""
        return self.form.get(f"{section}-on", [])

    def texts(self, section: SectionId) -> list[str]:
        """The texts of the rows on the page, from the top."""
        return self.form.get(f"{section}-text", [])

    def faults(self) -> dict[str, str]:
        """What the page says is wrong, by place."""
        shown = (place for place in self.tree().iter("p") if place.get("data-fault") and place.get("hidden") is None)
        return {str(place.get("data-fault")): re.sub(r"\s+", " ", place.text or "") for place in shown}

    def edited(self, section: SectionId) -> list[str]:
        """The rows that the page offers to set back to the library's words."""
        found = self.tree().findall(f".//section[@id='section-{section}']//li")
        edited = [row for row in found if "edited" in str(row.get("class")).split()]
        assert all(row.find(f".//button[@value='reset:{section}:{row.get('data-key')}']") is not None for row in edited)
        return [str(row.get("data-key")) for row in edited]

    def tree(self) -> etree._Element:
        """The page, audited; the draft's id is left out, so that the same page of another draft is parsed once."""
        return audit(self._page_without_id)

    @property
    def _page_without_id(self) -> str:
        return self.page.replace(self.id, "the-draft")

    def exported(self, format_id: str) -> bytes:
        """The file in a format."""
        data: bytes = self.client.get(f"{self.address}/export/{format_id}").data
        return data
