"""A team's folder of roles, sections, comparisons and wages, written for a test."""

from pathlib import Path

import pytest

from jdbuilder.errors import UserError
from jdbuilder.library.load import load

ROLE = """\
id = "tester"
title = "Tester"
setting = "laboratory"
family = "Tests"
summary = "Tests things."

[bonus]
opening = "As a Tester at <company XXX> …"
lead_in = "You’ll get to:"

[[responsibilities]]
id = "plan"
infinitive = "plan tests"
gerund = "planning tests"

[[metrics]]
id = "roi"
name = "Return"
definition = "what comes back"

[pay]
amount = 50000
currency = "USD"
period = "year"
year = 2023
where = "United States"
caveat = "An average."

[[career]]
direction = "next"
title = "Head of Testing"
"""
SECTION = """\
id = "benefits"
section = "benefits"

[[snippets]]
id = "leave"
text = "Paid leave"
"""
WAGES = """\
# source: A Bureau: its “Survey”, yearly
# month: May 2025
# published: 2026-05-15
# licence: public domain
soc,area,title,mean,p10,p25,p50,p75,p90
11-1021,US,General and Operations Managers,133120,47420,67660,102950,164130,232110
11-1021,TX,,-,40000,50000,-,160000,+
"""
VERDICT = """\
roles = ["acrobat", "tester"]
difference = "One leaps, the other looks."

[when]
acrobat = "somebody has to leap"
tester = "somebody has to look"

[signs]
acrobat = ["Nobody leaps."]
tester = ["Nobody looks."]

[dimensions]
scope = "Both work in a ring."
"""


def write(folder: Path, **files: str | bytes) -> Path:
    """Put files into a library folder; `roles__tester` is roles/tester.toml."""
    for name, held in files.items():
        path = folder / (name.replace("__", "/").replace("_", "-") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held if isinstance(held, bytes) else held.encode())
    return folder


def refused(*folders: Path) -> list[str]:
    with pytest.raises(UserError) as caught:
        load(folders)
    return [str(problem) for problem in caught.value.problems]
