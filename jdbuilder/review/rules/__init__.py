"""One file per rule, each with a RULE."""
