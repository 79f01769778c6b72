"""A drawing as SVG inside a page: its colours are the page's, and its links lead to the roles' pages."""

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from jdbuilder.drawing import Box, Drawing, Label, Link, Mark, Stroke


def svg(drawing: Drawing, alt: str, address: Callable[[str], str]) -> Markup:
    """The drawing as an element; `address` says where a role's page is."""
    linked = any(isinstance(shape, Link) for shape in drawing.shapes)
    shapes = Markup("").join(
        _link(shape, address) if isinstance(shape, Link) else _mark(shape) for shape in drawing.shapes
    )
    return Markup(
        '<svg class="drawing" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
        ' role="{role}" aria-label="{alt}">{shapes}</svg>'
    ).format(width=drawing.width, height=drawing.height, role="group" if linked else "img", alt=alt, shapes=shapes)


def _link(link: Link, address: Callable[[str], str]) -> Markup:
    marks = Markup(" ").join(map(_mark, link.shapes))  # the blank parts the lines of a title for those who hear them
    return Markup('<a href="{address}">{marks}</a>').format(address=address(link.role), marks=marks)


def _mark(mark: Mark) -> Markup:
    match mark:
        case Stroke():
            return Markup("").join(_stroke(mark))
        case Box():
            return Markup(
                '<rect class="box {shade}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"/>'
            ).format(shade=mark.shade, x=mark.x, y=mark.y, width=mark.width, height=mark.height, radius=mark.radius)
        case Label():
            kind = " ".join(name for name in ("bold", "soft") if getattr(mark, name))
            return Markup(
                '<text class="label {kind}" x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}">'
                "{text}</text>"
            ).format(kind=kind, x=mark.x, y=mark.y, size=mark.size, anchor=mark.anchor, text=escape(mark.text))


def _stroke(stroke: Stroke) -> Iterator[Markup]:
    kind = "stroke faint" if stroke.faint else "stroke"
    yield Markup('<polyline class="{kind}" points="{points}" stroke-width="{weight:g}"/>').format(
        kind=kind, points=_points(stroke.points), weight=stroke.weight
    )
    if stroke.arrow:
        yield Markup('<polygon class="head" points="{points}"/>').format(points=_points(stroke.head()))


def _points(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)
