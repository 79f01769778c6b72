"""What is said where a Word file can't be taken."""

_SAVE_AGAIN = "Open it in Word, save it anew as “Word Document (.docx)”, and choose that."


class RefusedError(Exception):
    """The file can't be taken; it holds what is the matter, and what to do."""

    def __init__(self, what: str, remedy: str = _SAVE_AGAIN) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
