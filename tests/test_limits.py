"""What a program sets itself holds: memory, time, no file to write or to open, and no way back."""

import json
import subprocess
import sys
from pathlib import Path

MEMORY = 200 * 1024 * 1024
START = f"import json, resource; from jdbuilder import limits; limits.keep_to({MEMORY}, 7); "


def run(program: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-c", START + program], capture_output=True, check=False, timeout=30)


def test_every_limit_is_set_for_good() -> None:
    limits = {"AS": MEMORY, "CPU": 7, "FSIZE": 0, "NOFILE": 3, "CORE": 0}
    said = f"print(json.dumps({{one: resource.getrlimit(getattr(resource, 'RLIMIT_' + one)) for one in {[*limits]}}}))"
    assert json.loads(run(said).stdout) == {name: [most, most] for name, most in limits.items()}


def test_no_file_is_opened_or_written_and_no_more_memory_taken(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    for name, how in (("there", "r"), ("written", "w")):
        assert b"Too many open files" in run(f"open({str(tmp_path / name)!r}, {how!r})").stderr
    assert not (tmp_path / "written").exists()
    assert b"MemoryError" in run(f"bytearray({MEMORY})").stderr
