"""Google: a block that no text can end, and every gap said once."""

import json
import re

import html5lib
import pytest

from jdbuilder.channels.places import google
from jdbuilder.posting.model import Listing, Posting
from tests.channels.postings import EVERY, bare, made


def parts(posting: Posting) -> dict[str, str]:
    return {part.id: part.value for part in google.pack(posting).parts}


@pytest.mark.parametrize("name", ["complete", "hostile", "endless"])
def test_no_text_ends_the_block(name: str) -> None:
    held = parts(EVERY[name])
    page = html5lib.parse(f"<body>{held['block']}<p>after</p>", namespaceHTMLElements=False)
    (script,) = page.iter("script")
    assert json.loads(script.text or "") == json.loads(held["data"])
    assert [after.text for after in page.iter("p")] == ["after"]
    inside = re.sub(r"^<script type=\"application/ld\+json\">|</script>$", "", held["block"])
    assert not re.search("[<>&\u2028\u2029]", inside)


def test_the_title_is_the_jobs_alone_and_what_went_is_said() -> None:
    posting = made(title="Production Manager – Austin – $50k")
    pack = google.pack(posting)
    assert json.loads(parts(posting)["data"])["title"] == "Production Manager"
    assert [change.line for change in pack.changes] == ["Austin", "$50k"]
    assert not [change for change in pack.missing if change.field == "title"]


def test_gaps_say_whether_they_are_required_and_where_they_are_mended() -> None:
    missing = google.pack(bare()).missing
    required = {change.field for change in missing if change.what.startswith("Required: ")}
    assert {"company", "country", "posted"} <= required
    assert all(change.what.startswith(("Required: ", "Recommended: ")) and change.field for change in missing)


@pytest.mark.parametrize(
    "posting",
    [
        *(bare(), EVERY["unfilled title"], made(company="")),
        made().model_copy(update={"listing": Listing()}),
        made(closing="2026-12-31"),
    ],
)
def test_there_is_no_block_while_something_required_is_missing(posting: Posting) -> None:
    pack = google.pack(posting)
    assert [part.id for part in pack.parts] == ["data"]
    assert pack.changes[-1].what.startswith("The block for the page’s source is left out until")
    assert [change for change in pack.missing if change.what.startswith("Required: ")]


def test_where_the_block_belongs_is_said() -> None:
    assert "the page of this one job" in google.pack(made()).notes[0]
