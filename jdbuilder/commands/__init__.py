"""The commands, a module each; each does what a page does, by the same stages, and imports only what it uses."""
