from jdbuilder.fill.tags import w
from tests.word.made import WORD


def test_a_name_is_in_words_own_namespace() -> None:
    assert w("p") == f"{{{WORD}}}p"
