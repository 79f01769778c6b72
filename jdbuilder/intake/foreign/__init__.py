"""Any job ad, of whatever origin: its text in pieces, cut into our sections, with the nearest snippets beside it."""
