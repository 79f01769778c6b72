"""Logos: good files become one plain PNG, and hostile ones are refused, quickly and with words."""

import io
import time

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from jdbuilder.errors import UserError
from jdbuilder.kit import logo
from tests.kit.pictures import drawn, empty_png, nested_uses, png, saved, svg

SECONDS = 15


def opened(picture: logo.Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.png))
    image.load()
    assert image.format == "PNG"
    assert image.size == (picture.width, picture.height)
    return image


def close(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    "data",
    [
        png(),
        saved(drawn(), "JPEG"),
        svg(),
        saved(drawn(mode="L", colour=40)),
        saved(drawn().convert("P")),
        saved(drawn().convert("1")),
        saved(drawn(mode="RGBA", colour="#333333ff")),
        saved(drawn(mode="LA", colour=(40, 255))),
    ],
)
def test_every_good_file_becomes_a_png_in_colours_of_the_screen(data: bytes) -> None:
    assert opened(logo.read(data)).mode in {"RGB", "RGBA"}


@pytest.mark.parametrize("data", [saved(drawn(mode="RGBA", colour="#ff0000ff")), svg('<rect width="99" height="9"/>')])
def test_what_lets_the_paper_through_still_does(data: bytes) -> None:
    image = opened(logo.read(data))
    assert image.mode == "RGBA"
    assert image.getpixel((image.width - 1, image.height - 1))[3] == 0  # type: ignore[index]


def test_a_palette_with_a_transparent_colour_lets_the_paper_through() -> None:
    palette = Image.new("P", (10, 10), 1)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((0, 0), 0)
    image = opened(logo.read(saved(palette, transparency=0)))
    assert [image.getpixel((at, at))[3] for at in (0, 5)] == [0, 255]  # type: ignore[index]


def test_a_jpeg_for_the_press_comes_in_colours_of_the_screen() -> None:
    image = opened(logo.read(saved(Image.new("CMYK", (60, 60), (0, 255, 255, 0)), "JPEG", quality=95)))
    assert image.mode == "RGB"
    assert close(image.getpixel((30, 30)), (255, 0, 0))  # type: ignore[arg-type]


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    deep = Image.new("I;16", (20, 20), 0x8000)
    assert close(opened(logo.read(saved(deep))).getpixel((5, 5)), (128, 128, 128))  # type: ignore[arg-type]


def test_a_photograph_stands_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = logo.read(saved(drawn((300, 100)), "JPEG", exif=exif))
    assert (picture.width, picture.height) == (100, 300)


def test_nothing_is_told_but_the_picture() -> None:
    told = PngInfo()
    told.add_text("Author", "Jo Doe, 5 Private Road")
    exif = Image.Exif()
    exif[0x010E] = "Taken at home"
    for data in (saved(drawn(), pnginfo=told, dpi=(72, 72)), saved(drawn(), "JPEG", exif=exif, comment=b"Private")):
        image = opened(logo.read(data))
        assert image.info == {}
        assert b"Private" not in logo.read(data).png


@pytest.mark.parametrize(
    ("size", "kept"), [((3200, 800), (1600, 400)), ((200, 50), (200, 50)), ((900, 4800), (300, 1600))]
)
def test_a_large_logo_is_made_smaller_and_a_small_one_is_left(size: tuple[int, int], kept: tuple[int, int]) -> None:
    picture = logo.read(png(size))
    assert (picture.width, picture.height) == kept


@pytest.mark.slow
def test_a_logo_that_would_swell_every_file_is_made_smaller_still() -> None:
    noise = Image.effect_noise((1200, 1200), 90)
    picture = logo.read(saved(noise, "JPEG", quality=80))
    assert len(picture.png) <= logo.LARGEST_KEPT
    assert 300 < picture.width < 1200


def test_a_drawing_is_made_as_large_as_any() -> None:
    assert logo.read(svg(attributes='viewBox="0 0 30 10"')).width == 1600
    assert logo.read(svg(attributes='width="1cm" height="4cm"')).height == 1600


def test_the_same_file_makes_the_same_bytes() -> None:
    assert logo.read(svg()) == logo.read(svg())
    assert logo.read(logo.read(png()).png) == logo.read(png())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\0" * (2 * 1024 * 1024 + 100_000), "is larger than 2 MiB"),
        (png() + b"\0" * (2 * 1024 * 1024), "is larger than 2 MiB"),
        (png()[:60], "is not a whole PNG"),
        (png((300, 300))[:-40], "is not a whole PNG"),
        (saved(drawn(), "JPEG")[:300], "is not a whole JPEG"),
        (b"\x89PNG\r\n\x1a\n", "is not a whole PNG"),
        (b"\xff\xd8\xff", "is not a whole JPEG"),
        (b"\xff\xd8\xff" * 5000, "is not a whole JPEG"),
        (empty_png(20_000, 20_000), "has more than 25 megapixels"),
        (empty_png(5_001, 5_000), "has more than 25 megapixels"),
        (saved(drawn(), save_all=True, append_images=[drawn(colour="red")]), "is animated"),
        (saved(drawn(), "GIF"), "is not a PNG, a JPEG or an SVG"),
        (saved(drawn(), "GIF", save_all=True, append_images=[drawn(colour="red")]), "is not a PNG, a JPEG or an SVG"),
        (saved(drawn(), "WEBP"), "is not a PNG, a JPEG or an SVG"),
        (saved(drawn(), "TIFF"), "is not a PNG, a JPEG or an SVG"),
        (b"%PDF-1.7", "is not a PNG, a JPEG or an SVG"),
        (b"<html><svg", "is not a whole SVG"),
        (b"just words", "is not a PNG, a JPEG or an SVG"),
        (nested_uses(7), "can’t be drawn"),
    ],
)
def test_what_can_not_be_a_logo_is_refused_at_once_with_what_to_do(data: bytes, said: str) -> None:
    started = time.monotonic()
    with pytest.raises(UserError, match=said) as refused:
        logo.read(data)
    assert time.monotonic() - started < SECONDS
    assert refused.value.problems[0].remedy


def test_as_many_pixels_as_are_allowed_are_taken() -> None:
    assert logo.read(empty_png(5_000, 5_000)).width == 1600


@pytest.mark.parametrize(
    ("image", "pale"),
    [
        (drawn(colour="#333333"), False),
        (drawn(colour="#fafafa"), True),
        (drawn(mode="RGBA", colour="#ffffffff"), True),
        (drawn(mode="RGBA", colour="#ffcc00ff"), False),
        (drawn(mode="RGBA", colour="#ffd1dcff"), False),
        (drawn(mode="RGBA", colour="#f0f0f0ff"), True),
        (drawn(mode="RGBA", colour="#d9480fff"), False),
        (drawn(mode="RGBA", colour="#00000010"), True),
        (drawn((2000, 500), mode="L", colour=0).resize((1000, 250)), False),
    ],
)
def test_a_logo_that_paper_would_swallow_is_known(image: Image.Image, pale: bool) -> None:
    assert logo.is_pale(logo.read(saved(image)).png) == pale


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_a_logo_that_lets_everything_through_is_refused_as_empty(mode: str) -> None:
    with pytest.raises(UserError, match="is empty: all of it is transparent"):
        logo.read(saved(Image.new(mode, (30, 30))))


@pytest.mark.parametrize(
    ("size", "tiny", "thin"),
    [
        ((3, 1), True, False),
        ((23, 23), True, False),
        ((24, 24), False, False),
        ((300, 100), False, False),
        ((16, 1600), False, True),
        ((1600, 1), False, True),
        ((1600, 64), False, True),
        ((1600, 65), False, False),
    ],
)
def test_a_logo_that_prints_as_a_dot_or_a_hairline_is_known(size: tuple[int, int], tiny: bool, thin: bool) -> None:
    read = logo.read(png(size)).described("Acme")
    assert (logo.is_tiny(read), logo.is_thin(read)) == (tiny, thin)
