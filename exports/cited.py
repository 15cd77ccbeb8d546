"""What of a view is cited: the texts that tell of some records, and the case as the reader has it."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from articles.sight import Sight
from exports.citations import Cited, Edition, cited_texts, public
from loaders.case import Case


def texts_of(sight: Sight, records: Iterable[str], outlet: str = "") -> list[Cited]:
    """The texts that tell of some records, of one outlet or of all."""
    case = sight.case
    told = case.evidence[case.evidence["tells"] & case.evidence["record"].isin(records)]
    if outlet:
        told = told[told["outlet"] == outlet]
    return texts_in(told, case)


def texts_in(evidence: pd.DataFrame, case: Case) -> list[Cited]:
    """The texts that some rows of evidence lie in."""
    return cited_texts(evidence, case["sources"], case["outlets"], case.names("actors", "name"))


def edition(sight: Sight) -> Edition:
    """The case as the reader has it today; its address only where others can find it."""
    package = sight.case.package
    return Edition(package.name, package.title, package.version, date.today(), public(sight.address))
