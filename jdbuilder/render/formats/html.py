"""HTML: one self-contained page, the paper itself with its style inside, and its data for search engines."""

import json
import re
from collections.abc import Mapping

from jdbuilder.outline import Outline
from jdbuilder.posting import listing
from jdbuilder.render import paper
from jdbuilder.render.format import Format, Look

_MARKUP = re.compile("[<>&\u2028\u2029]")


def write(outline: Outline, look: Look) -> bytes:
    """The paper as one HTML file that asks for nothing else; faulty data is worse than none, so it must be whole."""
    data = _script(outline.linked_data) if listing.is_complete(outline.linked_data) else ""
    style = paper.css(look, running_title=False)
    return (paper.page(outline, look, style=style, linked_data=data) + "\n").encode()


def _script(data: Mapping[str, object]) -> str:
    """The data as it can stand within a script element: no text in it can end the element or begin another."""
    return _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(data, ensure_ascii=False))


FORMAT = Format(id="html", label="Web page", media_type="text/html; charset=utf-8", rank=30, write=write)
