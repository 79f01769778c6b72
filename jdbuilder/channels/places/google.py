"""Google for Jobs: the data to put on the page of this one job."""

import json
from datetime import date

from jdbuilder.channels import titles
from jdbuilder.channels.channel import Change, Channel, Pack, Part
from jdbuilder.posting import listing
from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.model import Posting

SOURCES = (("developers.google.com/search/docs/appearance/structured-data/job-posting", date(2026, 9, 8)),)
# What ends a script, starts a comment or breaks a line where none may be, written so that JSON means the same.
_UNSAFE = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
_SEEN_TO = {("title", "recommended"), ("description", "recommended")}
"""Gaps that this channel mends or names itself."""


def pack(posting: Posting) -> Pack:
    """The data as a block for a page's source, and alone."""
    title, taken = titles.title(posting)
    job = listing.job_posting(posting.model_copy(update={"title": title}))
    data = json.dumps(job, ensure_ascii=False, indent=2)
    block = f'<script type="application/ld+json">\n{data.translate(_UNSAFE)}\n</script>'
    missing = [gap for gap in gaps(posting) if (gap.path, gap.need) not in _SEEN_TO]
    return Pack(
        parts=(
            Part("block", "Block for the page’s source", "script", block),
            Part("data", "The same without the script element", "json-ld", data),
        ),
        changes=taken,
        missing=tuple(Change(f"{gap.need.capitalize()}: {gap.words}", field=gap.field) for gap in missing),
        notes=(
            "Paste the block into the page of this one job, never into a list of jobs. The page has to show the same "
            "text.",
            "Take the page down, or set its closing date, once the job is gone.",
        ),
    )


CHANNEL = Channel(id="google", name="Google", rank=30, pack=pack, sources=SOURCES)
