"""A company's own Word template: its placeholders found, mapped to fields and filled, all else left as it was."""
