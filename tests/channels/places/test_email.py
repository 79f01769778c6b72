"""E-mail: a subject on one line, text that a mail program sends as it is, and its rich twin."""

import pytest

from jdbuilder.channels.body import headed, plain
from jdbuilder.channels.places import email
from tests.channels.postings import EVERY, bare, made, unfilled


@pytest.mark.parametrize("name", EVERY)
def test_lines_are_short_enough_for_a_mail_unless_a_word_is_longer(name: str) -> None:
    *_, text, rich = email.pack(EVERY[name]).parts
    assert rich.plain == plain(headed(EVERY[name]))
    assert all(len(line) <= 78 or " " not in line.strip("- ") for line in text.value.splitlines())


def test_the_subject_names_job_and_company_on_one_line() -> None:
    assert email.pack(made()).parts[0].value == "Production Manager – Acme & Söhne"
    assert email.pack(bare()).parts[0].value == "Manager"
    assert email.pack(made(company="<company XXX>")).parts[0].value == "Production Manager"
    assert email.pack(made("Manager for <team XXX>")).parts[0].value == "Acme & Söhne"
    assert [part.id for part in email.pack(unfilled()).parts] == ["text", "rich"]


def test_the_title_of_a_mail_stays_as_it_was_typed() -> None:
    pack = email.pack(made(title="Production Manager – €50k"))
    assert pack.parts[1].value.startswith("Production Manager – €50k\n====")
    assert pack.changes == ()
