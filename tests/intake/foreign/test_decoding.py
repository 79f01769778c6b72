"""Texts of every encoding are read; what is no text is named."""

import pytest

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign.decoding import decoded

TEXT = "Bäcker – Überstunden “bezahlt” €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_as_its_program_wrote_it(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)).removeprefix("\ufeff") == TEXT


def test_a_declared_encoding_counts_where_it_is_no_utf8() -> None:
    assert decoded("Пекарь".encode("koi8-r"), "koi8-r") == "Пекарь"
    assert decoded("Bäcker".encode("cp1252"), "no-such-thing") == "Bäcker"
    assert decoded("Bäcker".encode("cp1252"), "rot13") == "Bäcker"
    assert decoded("“Bäcker”".encode("cp1252"), "iso-8859-1") == "“Bäcker”"
    assert decoded(TEXT.encode(), "koi8-r") == TEXT


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0 old", b"GIF89a", b"\x7fELF", b"Rar!"])
def test_what_is_no_text_is_named_with_what_to_do(data: bytes) -> None:
    with pytest.raises(UserError, match="which can’t be read here"):
        decoded(data)
