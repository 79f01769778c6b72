"""`make bench`: speed, as ratios measured side by side in one run, each held to its bar."""
