"""Google for Jobs: the data to put on the page of this one job."""

from datetime import date

from jdbuilder.channels import titles
from jdbuilder.channels.channel import Change, Channel, Pack, Part
from jdbuilder.markup import readable_json, script_json
from jdbuilder.posting import listing
from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.model import Posting

SOURCES = (("developers.google.com/search/docs/appearance/structured-data/job-posting", date(2026, 9, 8)),)
_SEEN_TO = {("title", "recommended"), ("description", "recommended")}
"""Gaps that this channel mends or names itself."""
_NO_BLOCK = Change("The block for the page’s source is left out until nothing required is missing.")


def pack(posting: Posting) -> Pack:
    """The data; once nothing required is missing, also as a block for a page's source."""
    title, taken = titles.title(posting)
    job = listing.job_posting(posting.model_copy(update={"title": title}))
    data = Part("data", "The data alone", "json-ld", readable_json(job))
    block = f'<script type="application/ld+json">\n{script_json(job)}\n</script>'
    source = Part("block", "Block for the page’s source", "script", block)
    complete = listing.is_complete(job)
    missing = [gap for gap in gaps(posting) if (gap.path, gap.need) not in _SEEN_TO]
    return Pack(
        parts=(source, data) if complete else (data,),
        changes=taken if complete else (*taken, _NO_BLOCK),
        missing=tuple(Change(f"{gap.need.capitalize()}: {gap.words}", field=gap.field) for gap in missing),
        notes=(
            "Paste the block into the page of this one job, never into a list of jobs. The page has to show the same "
            "text.",
            "Take the page down, or set its closing date, once the job is gone.",
        ),
    )


CHANNEL = Channel(id="google", name="Google", rank=30, pack=pack, sources=SOURCES)
