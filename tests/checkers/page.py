"""The judge of web pages: named files in, complaints about each out."""

import json
from collections.abc import Mapping

from tests.checkers import programs

Complaints = dict[str, list[str]]


def nu(files: Mapping[str, bytes]) -> Complaints:
    """The Nu HTML checker, which reads the style sheet within as well; its warnings count, its information doesn't."""
    with programs.laid(files, "html") as paths:
        command = ["java", "-Xss4m", "-jar", programs.nu_jar(), "--format", "json", "--stdout", "--exit-zero-always"]
        command += ["--no-langdetect"]  # an English paper may hold texts in any language
        printed = json.loads(programs.said([*command, *paths.values()]))
    found: Complaints = {name: [] for name in files}
    names = {path: name for name, path in paths.items()}
    for message in printed["messages"]:
        if message["type"] != "info" or message.get("subType") == "warning":
            found[names[message["url"].removeprefix("file:")]].append(message["message"])
    return found
