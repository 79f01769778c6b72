"""A posting: one job ad being written, from snippets, own text and facts."""
