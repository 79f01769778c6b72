"""The tests; what Python compiles it keeps, whatever this machine says: they start hundreds of programs of ours."""

import os
import sys

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
