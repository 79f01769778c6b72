"""Channels: a posting as each place takes it, with what had to change or be left out."""
