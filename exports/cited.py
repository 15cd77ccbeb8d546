"""What of a view is cited: the texts that tell of some records, and the case as the reader has it."""

from collections.abc import Iterable
from datetime import date

from articles.sight import Sight
from exports.citations import Cited, Edition, cited_texts, public
from loaders.case import Case
from loaders.typed import by_id, evidence_of
from rows.text import Evidence, Outlet, Source


def texts_of(sight: Sight, records: Iterable[str], outlet: str = "") -> list[Cited]:
    """The texts that tell of some records, of one outlet or of all."""
    case = sight.case
    told = (row for record in records for row in evidence_of(case)[record] if row.tells)
    return texts_in((row for row in told if outlet in ("", row.outlet)), case)


def texts_in(evidence: Iterable[Evidence], case: Case) -> list[Cited]:
    """The texts that some rows of evidence lie in."""
    sources, outlets = by_id(case, "sources", Source), by_id(case, "outlets", Outlet)
    return cited_texts(evidence, sources, outlets, case.names("actors", "name"))


def edition(sight: Sight) -> Edition:
    """The case as the reader has it today; its address only where others can find it."""
    package = sight.case.package
    return Edition(package.name, package.title, package.version, date.today(), public(sight.address))
