"""One module per page area; each holds a blueprint named bp and is found by being here."""
