"""A posting as a versioned record: what a .json file and the store hold, and what refuses to be read back."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args, get_origin

import pydantic
from pydantic import BaseModel

from jdbuilder.errors import Problem, UserError, problems_of
from jdbuilder.model import Internal
from jdbuilder.posting.model import Posting
from jdbuilder.text import clean_line

VERSION = 4
"""The version of the record that this jdbuilder writes."""

LARGEST = 8 * 1024 * 1024
"""The largest posting file that is read, in bytes."""

# From each older version, the function that makes the next one out of it. All of them only added fields that may be
# left out: 2 what job boards are told, the company's website and address; 3 internal notes, and whether files remember;
# 4 other pay, how applicants are screened, whether there is a vacancy, and what the review was told.
_UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: dict, 2: dict, 3: dict}


def to_dict(posting: Posting) -> dict[str, Any]:
    """The posting as plain data, its version first."""
    return {"schema_version": VERSION, **posting.model_dump(mode="json")}


def travelling(posting: Posting) -> dict[str, Any]:
    """The posting as a file may carry it: without what is internal."""
    return {"schema_version": VERSION, **posting.model_dump(mode="json", exclude=_internal(Posting))}


@cache
def _internal(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model, and of the models within it, that are marked as internal, as pydantic leaves them out."""
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if any(isinstance(mark, Internal) for mark in field.metadata):
            found[name] = True
        elif below := _internal_within(field.annotation):
            found[name] = below
    return found


def _internal_within(kind: object) -> dict[str, Any]:
    """The same for a field's type, which may hold models in a tuple, or may be one of several."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _internal(kind)
    within = {name: below for one in get_args(kind) for name, below in _internal_within(one).items()}
    return {"__all__": within} if within and get_origin(kind) is tuple else within


def dumps(posting: Posting) -> str:
    """The posting as JSON that people can read."""
    return json.dumps(to_dict(posting), ensure_ascii=False, indent=2) + "\n"


def from_dict(held: object, source: str = "posting") -> Posting:
    """The posting that a record holds, upgraded from an older version if need be; `source` names it in errors."""
    if not isinstance(held, dict):
        raise UserError.of(source, "is not a posting", "It must be a JSON object as jdbuilder saves it.")
    fields = dict(held)
    version = _version(fields.pop("schema_version", None), source)
    for older in range(version, VERSION):
        fields = _UPGRADES[older](fields)
    try:
        return Posting.model_validate(fields)
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, source)) from error


def loads(data: bytes, source: str = "posting") -> Posting:
    """The posting in a JSON file's bytes."""
    if len(data) > LARGEST:
        raise UserError.of(source, f"is larger than {LARGEST // 1024 // 1024} MiB", "A posting is much smaller.")
    try:
        text = data.decode("utf-8-sig")  # some editors put a byte order mark before what they save
        held = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_refuse_repeats)
    except UnicodeDecodeError as error:
        raise UserError.of(source, "is not text in UTF-8", "Is it a posting saved by jdbuilder?") from error
    except RecursionError as error:
        raise UserError.of(source, "is nested too deeply", "Is it a posting saved by jdbuilder?") from error
    except ValueError as error:
        raise UserError.of(source, f"is not valid JSON: {error}") from error
    return from_dict(held, source)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a posting file."""
    schema = Posting.model_json_schema()
    properties = {"schema_version": {"const": VERSION}, **schema.pop("properties")}
    required = ["schema_version", *schema.pop("required", [])]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "jdbuilder posting",
        "properties": properties,
        "required": required,
    }


def _version(version: object, source: str) -> int:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise UserError.of(f"{source}, schema_version", "must say which version of the format this is, such as 1")
    if version > VERSION:
        problem = Problem(
            f"{source}, schema_version",
            f"is {version}, and this jdbuilder reads up to {VERSION}",
            "It was saved by a newer jdbuilder: update this one and open it again.",
        )
        raise UserError(problem)
    return version


def _refuse_constant(constant: str) -> object:
    raise ValueError(f"{constant} is not a number that JSON knows")


def _refuse_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    held: dict[str, object] = {}
    for name, value in pairs:
        if name in held:
            raise ValueError(f"the field {clean_line(name)} stands twice")
        held[name] = value
    return held
