"""The same ad by other means: those that one would otherwise use, and the least that it could cost."""
