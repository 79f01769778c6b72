"""A theme is read whole or refused with every fault; a team's own comes before the shipped one."""

from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.render import theme

SHIPPED = shipped.folders("templates", None)
STUDIO = (SHIPPED[0] / "themes" / "studio.toml").read_text(encoding="utf-8")


def _own(folder: Path, text: str | bytes, name: str = "studio") -> tuple[Path, ...]:
    """The templates folders of a team with a theme file of its own."""
    path = folder / "themes" / f"{name}.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return (folder, *SHIPPED)


@pytest.mark.parametrize("theme_id", theme.names(SHIPPED))
def test_every_shipped_theme_is_sound_and_named_as_its_file(theme_id: str) -> None:
    assert theme.load(SHIPPED, theme_id).id == theme_id


def test_there_are_three_shipped_themes() -> None:
    assert theme.names(SHIPPED) == ("compact", "plain", "studio")


def test_a_teams_own_theme_stands_before_the_shipped_one(tmp_path: Path) -> None:
    own = _own(tmp_path, STUDIO.replace("#8f3a1c", "#123456"))
    assert theme.load(own, "studio").colours.accent == "#123456"
    assert theme.load(SHIPPED, "studio").colours.accent == "#8f3a1c"


def test_a_teams_new_theme_joins_the_shipped_ones(tmp_path: Path) -> None:
    own = _own(tmp_path, STUDIO.replace('id = "studio"', 'id = "ours"'), "ours")
    assert theme.names(own) == tuple(sorted(("ours", *theme.names(SHIPPED))))
    assert theme.load(own, "ours").id == "ours"
    assert theme.load(own, "studio").id == "studio"


def test_an_unknown_theme_is_named_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=r"no theme neon.*studio"):
        theme.load(SHIPPED, "neon")


FAULTS = {
    'heading = "Source Serif Pro"': ('heading = "a; } b { c"', "fonts, heading: is not written as it must be"),
    'accent = "#8f3a1c"': ('accent = "red"', "colours, accent: is not written as it must be"),
    "title = 26": ("title = 0", "sizes, title: must not be below 1"),
    "line = 1.36": ("", "spacing, line: is missing"),
    "left = 22": ('left = 22\ncentre = "x"', "page, centre: is not a field that is known here"),
    "right = 34": ('right = "wide"', "page, right: "),
}


def test_a_broken_theme_is_refused_with_every_fault(tmp_path: Path) -> None:
    text = STUDIO
    for sound, (broken, _) in FAULTS.items():
        assert sound in text
        text = text.replace(sound, broken, 1)
    with pytest.raises(UserError) as caught:
        theme.load(_own(tmp_path, text), "studio")
    said = [str(problem) for problem in caught.value.problems]
    assert len(said) == len(FAULTS)
    for _, expected in FAULTS.values():
        assert any(f"themes/studio.toml, {expected}" in one for one in said), (expected, said)


@pytest.mark.parametrize("text", [b"id = ", b"\xff\xfe", b"name = 'a'\nname = 'b'"])
def test_a_file_that_is_no_toml_is_refused_by_name(text: bytes, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"themes/studio.toml: is not valid TOML in UTF-8"):
        theme.load(_own(tmp_path, text), "studio")


def test_a_companys_accent_takes_the_place_of_the_themes_where_it_may() -> None:
    for theme_id, accent in (("studio", "#123456"), ("compact", "#123456"), ("plain", "#1c1f23")):
        shipped_theme = theme.load(SHIPPED, theme_id)
        assert shipped_theme.dressed("#123456", 1).colours.accent == accent
        assert shipped_theme.dressed("", 1) == shipped_theme


@pytest.mark.parametrize("theme_id", theme.names(SHIPPED))
def test_a_smaller_scale_tightens_everything_and_no_type_beyond_reading(theme_id: str) -> None:
    whole = theme.load(SHIPPED, theme_id)
    small = whole.dressed("", theme.SMALLEST)
    for part in ("sizes", "spacing", "page"):
        before, after = getattr(whole, part).model_dump(), getattr(small, part).model_dump()
        assert all(after[name] <= before[name] for name in before)
    assert small.sizes.body >= theme.SMALLEST_BODY
    assert small.sizes.small >= theme.SMALLEST_TYPE
    assert small.spacing.before_heading == pytest.approx(whole.spacing.before_heading * 0.64)
    assert small.spacing.label / whole.spacing.label == pytest.approx(small.sizes.body / whole.sizes.body, abs=0.01)
    assert (small.page.left, small.page.right) == (whole.page.left, whole.page.right)


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((1000, 250), (55, 13.75)), ((500, 500), (14, 14)), ((2000, 100), (55, 2.75)), ((40, 20), (10.58, 5.29))],
)
def test_a_logo_fills_its_room_and_is_never_blown_up(pixels: tuple[int, int], millimetres: tuple[float, float]) -> None:
    assert theme.load(SHIPPED, "studio").logo.filled(*pixels) == millimetres
