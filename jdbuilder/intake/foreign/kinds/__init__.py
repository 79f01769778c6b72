"""The kinds of file that an ad may come in, a module each."""
