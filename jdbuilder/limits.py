"""Limits that a program of ours sets itself before it reads what a stranger sent; it can't loosen them again."""

import resource

FILE_SIZE = 0
"""Nothing may be written to a file."""
OPEN_FILES = 3
"""The three that a program begins with: a drawing can name files, and a PDF have the machine's fonts looked at."""


def keep_to(memory: int, cpu_seconds: int) -> None:
    """Keep this program to so many bytes of address space, so much processor time, and no file but its pipes."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, FILE_SIZE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
