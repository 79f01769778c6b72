"""Characters that no font has are named, with what to do; what our own fonts have costs no question."""

import unicodedata
from collections.abc import Sequence

import pytest
from fontTools.ttLib import TTFont

from jdbuilder.errors import UserError
from jdbuilder.outline import Bullets, Item, Outline, Paragraph, Title
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import coverage, fonts, press
from jdbuilder.render.press import Press

AIR = "\U0001f701"


class _Stub:
    """What is known of the glyphs of a machine that lacks some characters, and that remembers what it was asked."""

    def __init__(self, lacks: str = "", fault: UserError | None = None) -> None:
        self.asked: list[str] = []
        self.waited = False
        self._lacks = lacks
        self._fault = fault

    def lacking(self, characters: str, wait: bool = False) -> str:
        self.asked.append(characters)
        self.waited = wait
        if self._fault:
            raise self._fault
        return "".join(one for one in dict.fromkeys(characters) if one in self._lacks)

    def knows(self, characters: str) -> bool:
        return not set(characters) & set(self._lacks)

    def asks(self, characters: str) -> bool:
        return not self.knows(characters)


def _outline(*texts: str, title: str = "Manager") -> Outline:
    return Outline(title, "m", "en-GB", (Title("Manager"), *map(Paragraph, texts)))


def _on(monkeypatch: pytest.MonkeyPatch, stub: _Stub) -> _Stub:
    monkeypatch.setattr(press, "characters", lambda: stub)
    return stub


def _sentences(monkeypatch: pytest.MonkeyPatch, lacks: str) -> Sequence[str]:
    _on(monkeypatch, _Stub(lacks))
    return coverage.sentences(_outline(lacks))


def test_no_character_is_taken_for_ours_that_is_not() -> None:
    held = set[int]().union(*(TTFont(face.path).getBestCmap() for face in fonts.FACES.values()))
    sure = {code for code in range(0x110000) if not coverage._UNSURE.match(chr(code))}
    assert len(sure) > 400
    assert {chr(code) for code in sure - held} <= {"\t", "\n"}


def test_a_latin_posting_asks_nobody(posting: Posting, monkeypatch: pytest.MonkeyPatch) -> None:
    stub = _on(monkeypatch, _Stub("abc"))
    assert coverage.missing(outline_of(posting)) == ()
    assert coverage.sentences(_outline("Größe, naïve – “Ελλάδα”, щука, 5 € ≤ 6 • …")) == ()
    assert stub.asked == []


def test_every_text_is_looked_at_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    _on(monkeypatch, _Stub("求人\u0378"))
    blocks = (Title("人"), Paragraph("a 求 b 人 求"), Bullets((Item("x", "\u0378"),)))
    assert coverage.missing(Outline("求", "m", "ja", blocks)) == ("求", "人", "\u0378")


def test_only_who_asks_to_wait_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    stub = _on(monkeypatch, _Stub(AIR))
    assert coverage.sentences(_outline(AIR))
    assert not stub.waited
    assert coverage.sentences(_outline(AIR), wait=True)
    assert stub.waited


def test_what_is_still_being_asked_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    _on(monkeypatch, _Stub(AIR))
    assert coverage.is_known(_outline("Größe 求"))
    assert not coverage.is_asked(_outline("Größe 求"))
    assert not coverage.is_known(_outline(AIR))
    assert coverage.is_asked(_outline(AIR))


def test_a_press_that_cannot_say_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stub = _on(monkeypatch, _Stub(AIR, UserError.of("PDF", "no Pango", "Install it.")))
    assert coverage.missing(_outline(AIR)) == ()
    assert coverage.sentences(_outline(AIR)) == ()
    assert stub.asked == [AIR] * 2


def test_one_character_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _sentences(monkeypatch, AIR) == (
        f"No font here has {AIR} (U+1F701 ALCHEMICAL SYMBOL FOR AIR): in the PDF it prints as an empty box. Replace it,"
        " or install a font that has it (fonts-noto-core has most scripts and signs) and start jdbuilder again.",
    )


def test_several_are_told_by_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    told = _sentences(monkeypatch, "\U0001f600求\U00013000人\ue000")
    assert [one.partition(":")[0].count("U+") for one in told] == [1, 2, 1, 1]
    private, wide, emoji, rest = told
    assert private == "No font here has \ue000 (U+E000): in the PDF it prints as an empty box. Replace it."
    assert "求 (U+6C42 CJK UNIFIED IDEOGRAPH-6C42) and 人 (U+4EBA CJK UNIFIED IDEOGRAPH-4EBA)" in wide
    assert "they print as empty boxes. Replace them, or install a font that has them (fonts-noto-cjk" in wide
    assert "(U+1F600 GRINNING FACE)" in emoji
    assert "fonts-noto-color-emoji" in emoji
    assert "fonts-noto-core" in rest


def test_many_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    (told,) = _sentences(monkeypatch, "".join(map(chr, range(0x4E00, 0x4E00 + 60))))
    assert told.count("U+") == 8
    assert " and 52 more: in the PDF they print" in told


def test_the_real_press_knows_which_signs_need_no_glyph() -> None:
    joiners = "\u200d\ufe0f\ufe0e\u200e\u2066\u00ad\u2060\u0301\U000e0067\U000e007f\u3000"
    assert all(unicodedata.category(one) in {"Cf", "Mn", "Zs"} for one in joiners)
    one = Press(1)
    try:
        assert one.answers()
        assert one.lacking(f"x{joiners}\u0378") == "\u0378"
    finally:
        one.close()
