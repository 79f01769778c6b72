"""Makes snippets/wages/us-oews.csv from the published Occupational Employment and Wage Statistics tables.

    python scripts/wages.py NATIONAL.csv STATE.csv --month "May 2025" --published 2026-05-15

Both tables as CSV, with the columns of the Bureau of Labor Statistics (OCC_CODE, A_PCT10 …) or of our own extract
(soc, a_p10 …). Taken over are all detailed occupations for the whole country, and by state those that a role of the
library names. Figures are copied as published, in US dollars a year.
"""

import argparse
import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jdbuilder.library.states import NATION, STATES
from jdbuilder.library.wages import COLUMNS, parse

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "snippets" / "wages" / "us-oews.csv"
SOURCE = "US Bureau of Labor Statistics, Occupational Employment and Wage Statistics"

# Our name for a column, and what the published tables call it.
NAMES = {
    "soc": ("soc", "OCC_CODE"),
    "title": ("title", "OCC_TITLE"),
    "level": ("level", "O_GROUP"),
    "area": ("area", "AREA_TITLE"),
    "mean": ("annual_mean", "A_MEAN"),
    "p10": ("a_p10", "A_PCT10"),
    "p25": ("a_p25", "A_PCT25"),
    "p50": ("a_median", "A_MEDIAN"),
    "p75": ("a_p75", "A_PCT75"),
    "p90": ("a_p90", "A_PCT90"),
    "footnotes": ("footnotes",),
}
# The column of a figure as the footnotes of our extract number it.
NUMBERS = {"mean": "04", "p10": "11", "p25": "12", "p50": "13", "p75": "14", "p90": "15"}
DETAILED = {"3", "detailed"}
CODES = {name: code for code, name in STATES.items()}


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a published table, under our names."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {name: next((row[one] for one in known if one in row), "") for name, known in NAMES.items()}


def figure(row: dict[str, str], name: str) -> str:
    """A figure in whole dollars, '-' where it was not released, '+' where it lies above the highest published."""
    published = row[name].replace(",", "").strip()
    if published == "#" or f"{NUMBERS[name]}:5" in row["footnotes"].split(";"):
        return "+"
    return published if published.isdigit() else "-"


def line(row: dict[str, str], area: str) -> list[str]:
    """A line of our table; the occupation's name stands in the nation's line alone."""
    title = row["title"] if area == NATION else ""
    return [row["soc"], area, title, *(figure(row, name) for name in NUMBERS)]


def named_codes() -> set[str]:
    """The SOC codes that the library's roles name."""
    files = (tomllib.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "snippets" / "roles").glob("*.toml"))
    return {file["occupation"]["soc"] for file in files if "occupation" in file}


def main() -> None:
    """Write the file, and read it once as the library will."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("national", type=Path)
    asked.add_argument("state", type=Path)
    asked.add_argument("--month", required=True, help="the month of the estimates, such as 'May 2025'")
    asked.add_argument("--published", required=True, help="the day of publication, as YYYY-MM-DD")
    given = asked.parse_args()
    wanted = named_codes()
    table = [line(row, NATION) for row in rows(given.national) if row["level"] in DETAILED]
    table += [line(row, CODES[row["area"]]) for row in rows(given.state) if row["soc"] in wanted]
    about = {"source": SOURCE, "month": given.month, "published": given.published, "licence": "public domain"}
    TARGET.parent.mkdir(exist_ok=True)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {name}: {value}\n" for name, value in about.items())
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted(table))
    wages = parse(TARGET.read_text(encoding="utf-8"), TARGET.name)
    missing = sorted(wanted - wages.titles.keys())
    print(f"{TARGET.relative_to(ROOT)}: {len(table)} rows" + (f"; no figures for {missing}" if missing else ""))


if __name__ == "__main__":
    main()
