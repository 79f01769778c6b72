"""What the user can mend: where it is, what is wrong, what to do next. Anything else is our bug."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jdbuilder.text import clean_line

if TYPE_CHECKING:
    import pydantic
    from pydantic_core import ErrorDetails

_EXPECTED = {
    "missing": "is missing",
    "extra_forbidden": "is not a field that is known here",
    "string_type": "must be text",
    "string_unicode": "holds half a character, which no file can",
    "string_too_short": "must not be empty",
    "too_short": "needs at least {min_length} of them",
    "too_long": "may hold at most {max_length} of them",
    "string_too_long": "is longer than {max_length} characters",
    "string_pattern_mismatch": "is not written as it must be",
    "literal_error": "must be one of {expected}",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "decimal_parsing": "must be a number",
    "decimal_type": "must be a number",
    "decimal_max_places": "may have at most {decimal_places} decimal places",
    "decimal_whole_digits": "is too large",
    "decimal_max_digits": "is too large",
    "finite_number": "must be a finite number",
    "greater_than_equal": "must not be below {ge}",
    "less_than_equal": "must not be above {le}",
    "date_from_datetime_parsing": "must be a date such as 2027-01-31",
    "date_from_datetime_inexact": "must be a date such as 2027-01-31",
    "date_parsing": "must be a date such as 2027-01-31",
    "date_type": "must be a date such as 2027-01-31",
    "tuple_type": "must be a list",
    "dict_type": "must be a table of fields",
    "mapping_type": "must be a table of fields",
    "model_type": "must be a table of fields",
    "model_attributes_type": "must be a table of fields",
}


@dataclass(frozen=True)
class Problem:
    """One thing to mend: its place, what is wrong there and what to do about it."""

    where: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}" if self.where else self.what
        said = said if said.endswith((".", "?")) else said + "."
        return f"{said} {self.remedy}".rstrip()


class UserError(Exception):
    """Everything that the user has to mend before going on, said at once."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    @classmethod
    def of(cls, where: str, what: str, remedy: str = "") -> "UserError":
        """An error with a single problem."""
        return cls(Problem(where, what, remedy))


class NotFoundError(UserError):
    """What was asked for by name or address isn't there."""


def problems_of(fault: "pydantic.ValidationError", source: str = "") -> tuple[Problem, ...]:
    """Every fault pydantic found, in plain words, each at `source`, field."""
    errors = fault.errors(include_url=False)
    return tuple(_problem(error, source) for error in errors if not _follows(error, errors))


def _follows(error: "ErrorDetails", errors: "Iterable[ErrorDetails]") -> bool:
    """Whether a list is called too short only because pydantic doesn't count its faulty items."""
    path = error["loc"]
    within = (other["loc"] for other in errors if len(other["loc"]) > len(path))
    return error["type"] == "too_short" and any(deeper[: len(path)] == path for deeper in within)


def _problem(error: "ErrorDetails", source: str) -> Problem:
    field = place(error["loc"])
    where = ", ".join(part for part in (source, field) if part)
    words = _EXPECTED.get(error["type"])
    context = error.get("ctx", {})
    if words is None:
        return Problem(where, str(context.get("error", error["msg"])))
    return Problem(where, words.format(**context))


def place(path: Iterable[str | int]) -> str:
    """A path in a file as people count: ('metrics', 0, 'name') is 'metrics 1, name'."""
    said: list[str] = []
    for step in path:
        if step == "[key]":  # pydantic's sign that the name itself is at fault, not what stands under it
            continue
        if isinstance(step, int) and said:
            said[-1] += f" {step + 1}"
        else:
            said.append(clean_line(str(step)))
    return ", ".join(said)
