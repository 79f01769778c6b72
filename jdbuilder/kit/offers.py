"""A kit's texts as snippets on offer, under ids that stay as long as the text does."""

import hashlib

from jdbuilder.kit.model import SECTIONS, Kit
from jdbuilder.library.model import Shared, Text


def offers(kit: Kit) -> tuple[Shared, ...]:
    """One list of snippets for each section that the kit has texts for, ticked by default."""
    return tuple(
        Shared(
            id=f"kit-{section.replace('_', '-')}",
            section=section,
            snippets=tuple(Text(id=snippet_id(text), text=text) for text in kit.texts(section)),
        )
        for section in SECTIONS
        if kit.texts(section)
    )


def snippet_id(text: str) -> str:
    """The id of a text, the same for the same words."""
    return f"kit-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
