"""From an outline to a file: one outline, one theme, one contract for every format."""
