"""The press: warm worker processes that print PDFs, each with limits on time and memory, cut off from net and files."""

from jdbuilder.render.press.pool import Press, shared

__all__ = ["Press", "shared"]
