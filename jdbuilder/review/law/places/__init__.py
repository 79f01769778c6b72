"""One file per place, each with a LAW."""
