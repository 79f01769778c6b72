"""`python -m jdbuilder` is the command itself."""

from jdbuilder.start import main

main()
