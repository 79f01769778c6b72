"""Addresses of web pages as people type them: only http and https, complete, with nothing hidden in them."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic.functional_validators import BeforeValidator

from jdbuilder.text import clean_line

LONGEST = 500
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]"
_ADDRESS = re.compile(rf"https?://{_HOST}(?::\d{{1,5}})?(?:[/?#][^\s<>\"\\^`{{|}}]*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)


def web_address(text: str) -> str:
    """The address, with https:// where it names no scheme; ValueError, in words, if it is none."""
    address = text if not text or _SCHEME.match(text) else f"https://{text}"
    if address and not _ADDRESS.fullmatch(address):
        raise ValueError("must be a web address such as https://www.example.com")
    return address


def _one_line(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value


WebAddress = Annotated[
    str, StringConstraints(max_length=LONGEST), AfterValidator(web_address), BeforeValidator(_one_line)
]
"""The address of a web page; may be empty."""
