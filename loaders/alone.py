"""A case with all said in it that it leaves to the standard, for whoever has never heard of that."""

from loaders.canonical import canonical_rows
from loaders.container import Container
from loaders.content import Content, content
from loaders.convert import case_zip
from loaders.descriptor import read_package
from loaders.json_text import described
from loaders.package import DELIMITER, Table
from loaders.read import Sheet
from loaders.standard.codes import lacking
from loaders.standard.tables import Raw, completed

CODES = "codes"
READ_AS: Raw = {"profile": "tabular-data-resource", "dialect": {"delimiter": DELIMITER}}
"""What a table says of its form where the case does not."""


def handed_out(container: Container) -> bytes:
    """The zip of an opened case that stands alone; CaseError where something in it cannot be read."""
    return case_zip(standing_alone(container).files())


def standing_alone(container: Container) -> Content:
    """What an opened case says, with every table, column and code that it leaves to the standard; a table without a row
    is its header. CaseError where something in it cannot be read."""
    case = content(container)
    raw = {**case.raw, "resources": list(map(without_mark, whole(case.raw.get("resources", []))))}
    package = read_package(described(raw))
    rows = {name: own for name, (_, own) in case.tables.items()}
    rows[CODES] = with_standard(package.tables[CODES], rows.get(CODES, []))
    return Content(raw, package, {name: (table, rows.get(name, [])) for name, table in package.tables.items()})


def whole(declared: list[Raw]) -> list[Raw]:
    """The resources of a case and of the standard, each with all that either says of it."""
    own = {resource["name"]: resource for resource in declared}
    return [{**own.get(each["name"], {}), **READ_AS, **each} for each in completed(declared)]


def without_mark(resource: Raw) -> Raw:
    """A resource that its case names."""
    return {name: value for name, value in resource.items() if name != "assumed"}


def with_standard(table: Table, own: list[dict[str, str]]) -> list[dict[str, str]]:
    """The codes of a case with those that it leaves to the standard, in canonical order."""
    rows = [{name: row.get(name, "") for name in table.columns} for row in (*own, *lacking(own))]
    return canonical_rows(table, Sheet(table.file, rows, []))
