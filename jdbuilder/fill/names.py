"""What templates call the fields of a posting, read from `names.toml` beside this module."""

import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

Names = Mapping[str, Sequence[str]]
"""Names by the field that they mean."""

_HELD: Mapping[str, Any] = tomllib.loads((resources.files("jdbuilder.fill") / "names.toml").read_text("utf-8"))

SURE: Names = _HELD["sure"]
"""Names that mean the field and hardly anything else."""

ABROAD: Names = _HELD["abroad"]
"""The same in other languages."""

LIKELY: Names = _HELD["likely"]
"""Names that mean it mostly."""

NOTHING: Sequence[str] = _HELD["nothing"]
"""Names for which a posting has no field."""

OTHERS: Sequence[str] = _HELD["others"]
"""Words before a marker that say it is somebody else's, as in 'Your previous <company>'."""

OTHERS_ALONE: Sequence[str] = _HELD["others_alone"]
"""The same where nothing else stands in the label."""

VAGUE: Sequence[str] = _HELD["vague"]
"""Names that say nothing by themselves."""

ORDERS: frozenset[str] = frozenset(_HELD["orders"])
"""Words of an order to fill something in, which are no part of the name."""

SMALL: frozenset[str] = frozenset(_HELD["small"])
"""Words that carry no meaning where names are compared word by word."""
