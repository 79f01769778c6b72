"""One step back on the page of a draft's review: the draft as it was, kept for as long as files that are opened are."""

import json

from jdbuilder.errors import UserError
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.storage.store import Draft, Typed
from jdbuilder.web.services import services

_NAME = "before.json"


def keep(draft: Draft) -> str:
    """Keep a draft that is about to be saved anew; what names it."""
    held = {
        "draft": draft.id,
        "next": draft.version + 1,
        "typed": draft.typed,
        "posting": record.to_dict(draft.posting),
    }
    return services().store.uploads.keep("opened", _NAME, json.dumps(held).encode()).id


def before(draft: Draft, name: str) -> tuple[Posting, Typed] | None:
    """What was kept under a name; None where it isn't this draft's, or the draft was saved again since."""
    kept = services().store.uploads.get("opened", name)
    if kept.name != _NAME:
        return None
    try:
        held = json.loads(kept.data)
        is_last = (held["draft"], held["next"]) == (draft.id, draft.version)
        return (record.from_dict(held["posting"]), held["typed"]) if is_last else None
    except (ValueError, KeyError, TypeError, UserError):
        return None
