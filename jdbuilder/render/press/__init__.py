"""The press: warm worker processes that print PDFs, each with limits on time and memory, cut off from net and files."""

from jdbuilder.render.press.pool import File, Press
from jdbuilder.render.press.presses import aside, at_leisure, characters, close, current, shared

__all__ = ["File", "Press", "aside", "at_leisure", "characters", "close", "current", "shared"]
