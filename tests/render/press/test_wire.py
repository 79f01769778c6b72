"""Frames between the pool and a worker come out as they went in, or not at all."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.render.press import wire


@given(
    frames=st.lists(
        st.tuples(st.sampled_from([wire.PDF, wire.FAULT, wire.READY, wire.GLYPHS]), st.binary(max_size=300))
    )
)
def test_frames_come_out_as_they_went_in(frames: list[tuple[int, bytes]]) -> None:
    pipe = io.BytesIO()
    for kind, payload in frames:
        wire.write(pipe, kind, payload)
    pipe.seek(0)
    assert [wire.read(pipe) for _ in frames] == frames
    with pytest.raises(EOFError):
        wire.read(pipe)


@pytest.mark.parametrize("kept", range(5 + 4))
def test_a_frame_cut_short_is_an_end(kept: int) -> None:
    pipe = io.BytesIO()
    wire.write(pipe, wire.PDF, b"%PDF")
    with pytest.raises(EOFError):
        wire.read(io.BytesIO(pipe.getvalue()[:kept]))
