"""One module per place, each with a `CHANNEL`."""
