"""`jdbuilder fill`: fill a Word template of one's own from a posting; what is left is said on standard error."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jdbuilder import sources
from jdbuilder.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jdbuilder.fill.filling import Row
    from jdbuilder.fill.model import Choices, Marker
    from jdbuilder.posting.model import Posting

_STATUS = {"chosen": "chosen", "known": "known", "unknown": "not known"}
_NONE = (
    "There is no placeholder in this template, so there is nothing to fill. Write some into it with Word, such as "
    "<company XXX>, <job title>, «Salary», {{START_DATE}} or [Closing date]; Word’s own merge fields, text form fields "
    "and content controls do, too."
)
_POSTING = click.Path(exists=True, dir_okay=False, allow_dash=True)


@click.command("fill")
@click.argument("template_file", metavar="TEMPLATE.docx", type=click.Path(exists=True, dir_okay=False))
@click.argument("posting_file", metavar="[POSTING.json]", required=False, type=_POSTING)
@click.option("--set", "typed", metavar="NAME=TEXT", multiple=True, help="Put a text at the placeholders of that name.")
@click.option("--map", "mapped", metavar="NAME=FIELD", multiple=True, help="Put a field there, such as place or pay.")
@click.option("--leave", "kept", metavar="NAME", multiple=True, help="Leave the placeholders of that name.")
@click.option("--remembered/--no-remembered", default=True, help="Whether choices on the template's page count too.")
@click.option("--list", "only_list", is_flag=True, help="List the placeholders, and fill nothing.")
@click.option("--json", "as_json", is_flag=True, help="The list as JSON, for programs.")
@click.option("-o", "--output", default="./", help="A file, a folder (ends in / or exists), or - for standard output.")
def command(
    template_file: str,
    posting_file: str | None,
    typed: tuple[str, ...],
    mapped: tuple[str, ...],
    kept: tuple[str, ...],
    remembered: bool,
    only_list: bool,
    as_json: bool,
    output: str,
) -> None:
    """Fill TEMPLATE.docx from POSTING.json; - reads standard input, and without a posting only --set fills.

    What was chosen on the page of templates for the same file, on this computer, counts here too.
    """
    from jdbuilder import targets
    from jdbuilder.fill import filling
    from jdbuilder.fill.find import find
    from jdbuilder.word.gate import LARGEST_FILE, admitted

    with Path(template_file).open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    came = admitted(data, Path(template_file).name)
    markers = find(came.package)
    noted = _noted(data) if remembered else {}
    choices = {**noted, **_chosen(markers, typed, mapped, kept)}
    posting = sources.posting(posting_file) if posting_file else None
    if only_list or as_json:
        _show(filling.report(markers, choices), posting, as_json)
        return
    place = targets.target(output, filling.file_name(Path(template_file).name, posting))
    filled = filling.fill(came.package, posting, choices)
    unplaced = filling.unplaced(posting, choices, markers) if posting and markers else ""
    for said in filter(None, (*came.notes, "" if markers else _NONE, *filled.said, unplaced)):
        click.echo(said, err=True)
    targets.write(place, filled.data)


def _noted(data: bytes) -> "Choices":
    """What was chosen on the page; nothing, and words about it, where the database doesn't answer."""
    from jdbuilder import config
    from jdbuilder.fill import filling
    from jdbuilder.storage.uploads import read_notes

    url = config.read().database_url
    try:
        return filling.remembered(read_notes(url, "template", data))
    except UserError as error:
        click.echo(
            f"{error}\nGoing on without what was chosen on its page; --no-remembered doesn’t ask for it.", err=True
        )
        return {}


def _chosen(
    markers: "Sequence[Marker]", typed: "Iterable[str]", mapped: "Iterable[str]", kept: "Iterable[str]"
) -> "Choices":
    import pydantic

    from jdbuilder.errors import problems_of
    from jdbuilder.fill import fields
    from jdbuilder.fill.model import Choice

    found: dict[str, Choice] = {}
    for option in mapped:
        name, field = _named("--map", option, markers)
        fields.named(field)
        found[name] = Choice(field=field)
    for option in typed:
        name, text = _named("--set", option, markers)
        try:
            found[name] = Choice(text=text)
        except pydantic.ValidationError as fault:
            raise UserError.of("--set", f"{name} {problems_of(fault)[0].what}") from fault
    return {**found, **{_key("--leave", name, markers): Choice() for name in kept}}


def _named(option: str, said: str, markers: "Iterable[Marker]") -> tuple[str, str]:
    """What stands before the equals sign as a key of the template, and what stands after it."""
    name, equals, value = said.partition("=")
    if not equals:
        raise UserError.of(option, f"{said} names no value", "Write it as NAME=VALUE.")
    return _key(option, name, markers), value


def _key(option: str, name: str, markers: "Iterable[Marker]") -> str:
    """A placeholder's name, with its signs or without, as a key; refused where the template has no such one."""
    from jdbuilder.fill.model import key

    held = {marker.key: marker for marker in markers}
    written = {marker.text: marker.key for marker in held.values()}
    found = written.get(name, key(name))
    if found not in held:
        shown = ", ".join(marker.name for marker in held.values()) or "none at all"
        raise UserError.of(option, f"the template has no placeholder {name}", f"It has: {shown}.")
    return found


def _show(rows: "Iterable[Row]", posting: "Posting | None", as_json: bool) -> None:
    listed = [*_listed(rows, posting)]
    if as_json:
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for one in listed:
        meant = one["text"] or one["field"] or "left as it stands"
        click.echo(f"{one['written']}  {_STATUS.get(one['status'], one['likely'])}: {meant}")
        for place in one["places"]:
            click.echo(f"    {place['where']}: {place['before']}{one['written']}{place['after']}")
    if not listed:
        click.echo(_NONE, err=True)


def _listed(rows: "Iterable[Row]", posting: "Posting | None") -> "Iterator[dict[str, Any]]":
    from jdbuilder.fill import filling

    for row in rows:
        places = [{"where": one.where, "before": one.before, "after": one.after} for one in row.markers]
        yield {
            "name": row.markers[0].name,
            "written": row.markers[0].text,
            "form": row.markers[0].form,
            "status": row.status,
            "sure": row.guess.sure,
            "likely": row.guess.words,
            "field": row.choice.field,
            "text": row.choice.text,
            "value": filling.in_words(filling.value(posting, row.choice)),
            "places": places,
        }
