"""The program that reads a PDF sets its own limits first, and says what it refuses on its standard output."""

import json
import subprocess
import sys

import pytest

from jdbuilder.intake import pdfium
from jdbuilder.intake.pdf import REFUSED
from jdbuilder.render import press

PAGE = "<html lang=en><title>t</title><main><ul><li>One<li>Two</ul><p>Three"


@pytest.fixture(scope="module")
def written() -> bytes:
    return press.shared().print(PAGE, "")


def _program(data: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-P", "-m", "jdbuilder.intake.pdfium"]
    return subprocess.run(command, input=data, capture_output=True, check=False)


def test_it_says_what_is_attached_and_then_the_text_a_line_each(written: bytes) -> None:
    attached, text = map(json.loads, _program(written).stdout.splitlines())
    assert attached == []
    assert [line[0] for line in text] == ["• One", "• Two", "Three"]


def test_it_says_what_it_refuses_and_why() -> None:
    done = _program(b"%PDF-1.7 but no more")
    assert done.returncode == REFUSED
    assert json.loads(done.stdout)[0] == "is damaged, or no PDF at all"


def test_it_can_open_no_file_and_write_none() -> None:
    tries = (
        "from jdbuilder.intake import pdfium\npdfium._limit()\n"
        "for path, how in (('/etc/hostname', 'r'), ('/tmp/written', 'w')):\n"
        "    try:\n        open(path, how)\n"
        "    except OSError as error:\n        print(error.errno)\n"
        "try:\n    bytearray(pdfium.MEMORY)\nexcept MemoryError:\n    print('memory')\n"
    )
    done = subprocess.run([sys.executable, "-c", tries], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["24", "24", "memory"]


def _letter(text: str, left: float, y: float = 100) -> pdfium.Letter:
    return pdfium.Letter(text, left, left + 5, y, 10, bold=False)


def _line(text: str, left: float, y: float = 100) -> pdfium.Line:
    return pdfium.Line(0, 300, [_letter(one, left + 5 * number, y) for number, one in enumerate(text)])


@pytest.mark.parametrize(("gap", "said"), [(0, "ab"), (14, "ab"), (16, "a\tb"), (-50, "ab")])
def test_a_gap_is_a_tab_where_it_is_as_wide_as_between_columns(gap: float, said: str) -> None:
    assert pdfium.Line(0, 300, [_letter("a", 10), _letter("b", 15 + gap)]).text == said


def test_no_gap_is_told_where_text_runs_to_the_left() -> None:
    assert pdfium.Line(0, 300, [_letter("א", 10), _letter("ב", 200)]).text == "אב"


def test_halves_of_a_sign_are_put_together() -> None:
    halves = "\ud83c\udfa8"
    assert _line(f"a{halves}", 10).text == "a🎨"
    assert _line(f"a{halves[0]}b", 10).text == "a\ufffdb"


def test_a_bullet_painted_apart_stands_before_the_nearest_item_on_its_height() -> None:
    lines = [_line("left", 20), _line("right", 150), _line("below", 20, 80), _line("•", 10, 101), _line("2.", 140, 99)]
    assert [line.text for line in pdfium._with_markers(lines)] == ["• left", "2. right", "below"]


def test_a_bullet_without_an_item_stays() -> None:
    lines = [_line("above", 20, 120), _line("•", 10), _line("before", 0)]
    assert [line.text for line in pdfium._with_markers(lines)] == ["above", "•", "before"]
