"""A company's kit: its name, colour, logo and texts, set once and used in every posting."""
