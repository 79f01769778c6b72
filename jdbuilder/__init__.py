"""jdbuilder: tick what is true about a job, and export a job ad that nobody has to repair."""

__version__ = "0.1.0"
