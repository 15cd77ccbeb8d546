"""What the sheets of a workbook are called. Those that hold no table have a blank in their names, as no table has."""

import re
from collections.abc import Iterable, Iterator

HELP = "how it works"
CASE = "the case"
TABLES = "its tables"
COLUMNS = "its columns"
OURS = (HELP, CASE, TABLES, COLUMNS)
KEY, VALUE, TABLE, WHOLE = "about", "value", "table", "as JSON"
"""Columns of these sheets; what is no row of its own stands as JSON."""
RESOURCES, FIELDS, LISTED = "resources", "fields", "schema.fields"
ELSEWHERE = {RESOURCES: f"(in the sheet “{TABLES}”)", LISTED: f"(in the sheet “{COLUMNS}”)"}
"""What stands in the place of what another sheet says."""
LONGEST = 31
"""Letters that a sheet's name may have at most, in every spreadsheet program."""
BARRED = re.compile(r"[\[\]:*?/\\]|^'|'$")


def known_as(title: str) -> str:
    """A sheet's name without what people and programs change about it: blanks at its ends, small and large letters."""
    return title.strip().casefold()


def name_faults(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Tables that no sheet can be named after, each with the reason."""
    taken = dict.fromkeys(OURS, "a sheet about the case")
    for name in names:
        if len(name) > LONGEST:
            yield name, f"the name has {len(name)} letters; a sheet's has at most {LONGEST}"
        elif not known_as(name) or BARRED.search(name):
            yield name, "the name is empty, has ' at an end, or one of [ ] : * ? / \\, which no sheet's name may have"
        elif known_as(name) in taken:
            yield name, f"the name is that of {taken[known_as(name)]}; sheets are not told apart by large letters"
        taken[known_as(name)] = f"the table '{name}'"
