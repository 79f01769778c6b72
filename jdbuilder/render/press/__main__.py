"""A worker as a program; where Pango is missing it says so instead of dying without a word."""

import contextlib
import gc
import os
import sys

from jdbuilder.render.press import wire

MISSING = (
    "the PDF printer lacks a system library ({error}). As root, run: "
    "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)

LESS_URGENT = 5
"""By how much a leisurely worker steps back: beside a busy one it gets a quarter of a core."""

gc.disable()  # for as long as everything stays that is made
if wire.LEISURELY in sys.argv:
    os.nice(LESS_URGENT)
try:
    from jdbuilder.render.press.worker import serve
except OSError as error:  # cffi found no Pango
    with os.fdopen(1, "wb") as answers:
        wire.write(answers, wire.FAULT, MISSING.format(error=str(error).splitlines()[0]).encode())
else:
    with contextlib.suppress(BrokenPipeError):  # whoever started it is gone
        serve()
