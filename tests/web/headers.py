"""The name of a download, read out of its header and held to what every system can store."""

import email.message
import email.policy
import re
import unicodedata
from urllib.parse import unquote

from werkzeug.http import parse_options_header


def named(header: str) -> tuple[str, str]:
    """The plain and the Unicode name in a header, as two independent parsers read it."""
    assert header.isascii()
    assert header.isprintable()
    kind, options = parse_options_header(header)
    message = email.message.EmailMessage(policy=email.policy.HTTP)
    message["Content-Disposition"] = header
    assert kind == message.get_content_disposition() == "attachment"
    plain = re.findall(r'filename="([^"]*)"', header)
    extended = re.findall(r"filename\*=UTF-8''([^;]*)", header)
    name = unquote(extended[0], errors="strict") if extended else plain[0]
    assert options["filename"] == name
    assert len(plain) == 1
    assert len(extended) <= 1
    assert extended or message.get_filename() == name
    return plain[0], name


def check(header: str, ending: str) -> None:
    for name in named(header):
        stem = name.removesuffix(f".{ending}")
        assert stem != name
        assert stem
        assert not set(name) & set('/\\:*?"<>|\0')
        assert "." not in stem
        assert len(name) <= 70
        assert len(name.encode()) <= 255
        assert not [c for c in name if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]
