"""What the descriptor names of the case's own rows, beside its focus: the issue of the story, kinds of events."""

from collections.abc import Iterable, Iterator

from loaders.faults import Fault, unlike
from loaders.package import DESCRIPTOR, Package
from loaders.references import Sheets

KINDS = "event_kind"
"""The list of codes from which a chart's moments are."""


def named_faults(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Every name that leads nowhere."""
    # Where there are no issues there are no positions either, so nothing is missed.
    if package.story and "issues" in sheets and (issues := [row["issue"] for row in sheets["issues"].rows]):
        yield from missing("story", [package.story], issues, "an issue")
    if "codes" in sheets:
        kinds = {row["code"] for row in sheets["codes"].rows if row["list"] == KINDS}
        for table in package.tables.values():
            yield from missing(f"moments of {table.name}", table.moments, kinds, f"a code of the list '{KINDS}'")


def missing(place: str, named: Iterable[str], known: Iterable[str], what: str) -> Iterator[Fault]:
    """What is named at a place of the descriptor and is none of what is known."""
    allowed = set(known)
    for each in named:
        if each not in allowed:
            yield Fault(DESCRIPTOR, 0, place, *unlike(f"'{each}' is not {what}", each, allowed))
