"""A kit as a versioned record: what the store and a .json file hold, and what refuses to be read back."""

import json
from typing import Any

import pydantic

from jdbuilder.errors import UserError, problems_of
from jdbuilder.kit import logo
from jdbuilder.kit.model import Kit

VERSION = 1
"""The version of the record that this jdbuilder writes."""

LARGEST = 8 * 1024 * 1024
"""The largest kit file that is read, in bytes."""


def dumps(kit: Kit) -> str:
    """The kit as JSON; its logo is in Base64."""
    return json.dumps({"schema_version": VERSION, **kit.model_dump(mode="json")}, ensure_ascii=False, indent=2) + "\n"


def kept(text: str, source: str = "kit") -> Kit:
    """The kit of a record that we kept ourselves; UserError if a newer jdbuilder wrote it."""
    fields = _object(text, source)
    version = fields.pop("schema_version", None)
    if version != VERSION:
        said = f"is {json.dumps(version)[:40]}, and this jdbuilder reads {VERSION}"
        raise UserError.of(f"{source}, schema_version", said, "Was it saved by a newer jdbuilder? Update this one.")
    try:
        return Kit.model_validate_json(json.dumps(fields))
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, source)) from error


def loads(data: bytes, source: str = "kit") -> Kit:
    """The kit in a JSON file's bytes, from wherever it comes: its logo is decoded and written anew."""
    if len(data) > LARGEST:
        raise UserError.of(source, f"is larger than {LARGEST // 1024 // 1024} MiB", "A kit is much smaller.")
    try:
        found = kept(data.decode("utf-8-sig"), source)
    except UnicodeDecodeError as error:
        raise UserError.of(source, "is not text in UTF-8", "Is it a kit saved by jdbuilder?") from error
    if found.logo is None:
        return found
    picture = logo.read(found.logo.png)
    return found.model_copy(update={"logo": picture.described(found.logo.alt)})


def _object(text: str, source: str) -> dict[str, Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError.of(source, "is not valid JSON", "Is it a kit saved by jdbuilder?") from error
    if not isinstance(held, dict):
        raise UserError.of(source, "is not a kit", "It must be a JSON object as jdbuilder saves it.")
    return held
