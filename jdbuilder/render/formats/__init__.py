"""One file per format; each holds a FORMAT and is found by being here."""
