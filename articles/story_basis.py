"""What a step of a story rests on: the records that its answer is about, where there are some, else all of its page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.sight import Sight
from articles.story import Step
from loaders.case import Case
from loaders.claims import claims_under
from loaders.lens import Lens
from loaders.passages import all_passages
from loaders.slots import CLAIMS
from loaders.typed import by_id, rows_in
from readings.basis import rests_on
from rows.record import Telling
from rows.text import Disagreement, Outlet


def step_rests_on(sight: Sight, step: Step, page: str) -> str:
    """Who says what the answer of a step says. page: what all records of its page rest on; so does a claim, of which
    the chart says who counts."""
    case, ids = sight.case, (step.whole.view.selected, *step.answered_by)
    of = [each for each in ids if each and case.ids()[each] != CLAIMS]
    wanted = {record for each in of for record in records_of(each, case)}
    if not wanted:
        return page
    told = [each for each in every_telling(sight) if each.id in wanted]
    return rests_on(told, rows_in(case, "outlets", Outlet), case.labels("reliability"))


def every_telling(sight: Sight) -> Iterator[Telling]:
    """Who is left to tell each record of the case, whatever page it is on."""
    yield from replace(sight, tables=tuple(sight.case.record_tables)).telling


def records_of(identifier: str, case: Case) -> Iterable[str]:
    """The records that a thing is or rests on: a record, a claim, a disagreement, a paragraph."""
    match case.ids()[identifier]:
        case "claims":
            return next(each.records for each in claims_under(Lens(), case) if each.id == identifier)
        case "disagreements":
            return by_id(case, "disagreements", Disagreement)[identifier].records
        case "passages":
            return next(each.whole for each in all_passages(Lens(), case) if each.id == identifier)
        case table:
            return (identifier,) if table in case.record_tables else ()
