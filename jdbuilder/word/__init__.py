"""Word files as parts: unpacked, checked and put together again, unchanged parts byte for byte."""
