"""A posting as an outline: what stands on the paper, and what its file says of it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from jdbuilder import placeholders
from jdbuilder.outline import Outline
from jdbuilder.posting import record
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.model import Posting
from jdbuilder.text import slug


def outline(posting: Posting) -> Outline:
    """The document that a posting stands for."""
    company = posting.facts.company
    return Outline(
        title=f"{posting.title} – {company}" if company else posting.title,
        name=name(posting),
        language=posting.look.language,
        blocks=blocks(posting),
        author=company,
        description=f"Job ad: {posting.title}" + (f" at {company}" if company else ""),
        record=record.travelling(posting),
        carries_record=posting.look.memory,
        linked_data=_LinkedData(posting),
    )


class _LinkedData(Mapping[str, object]):
    """What search engines are told of a posting, put together when a format asks; most don't."""

    def __init__(self, posting: Posting) -> None:
        self._posting = posting

    @cached_property
    def _told(self) -> Mapping[str, object]:
        from jdbuilder.posting import listing

        return listing.job_posting(self._posting)

    def __getitem__(self, name: str) -> object:
        return self._told[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def name(posting: Posting) -> str:
    """What a posting's file is called, without its ending."""
    return slug(f"{posting.title} {posting.facts.company}") or "job-ad"


def unfilled(posting: Posting) -> tuple[str, ...]:
    """The names of the placeholders that stay on the paper, in reading order."""
    return placeholders.names(text for block in blocks(posting) for text in block.words())
