"""`python -m jdbuilder` is the command itself."""

from jdbuilder.cli import main

main(prog_name="jdbuilder")
