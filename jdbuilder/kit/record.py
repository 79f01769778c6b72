"""A kit as a versioned record: what the store holds, and what refuses to be read back."""

import json
from typing import Any

import pydantic

from jdbuilder.errors import UserError, problems_of
from jdbuilder.kit.model import Kit

VERSION = 1
"""The version of the record that this jdbuilder writes."""


def dumps(kit: Kit) -> str:
    """The kit as JSON; its logo is in Base64."""
    return json.dumps({"schema_version": VERSION, **kit.model_dump(mode="json")}, ensure_ascii=False, indent=2) + "\n"


def kept(text: str) -> Kit:
    """The kit of a record that we kept ourselves; UserError if a newer jdbuilder wrote it."""
    fields = _object(text)
    version = fields.pop("schema_version", None)
    if version != VERSION:
        said = f"is {json.dumps(version)[:40]}, and this jdbuilder reads {VERSION}"
        raise UserError.of("kit, schema_version", said, "Was it saved by a newer jdbuilder? Update this one.")
    try:
        return Kit.model_validate_json(json.dumps(fields))
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, "kit")) from error


def _object(text: str) -> dict[str, Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError.of("kit", "is not valid JSON", "Is it a kit saved by jdbuilder?") from error
    if not isinstance(held, dict):
        raise UserError.of("kit", "is not a kit", "It must be a JSON object as jdbuilder saves it.")
    return held
