"""A correction to fill in and send, for a reader who finds something wrong."""

from collections.abc import Iterable, Iterator

from articles.blocks import Block, Copyable, Fold, Outward
from articles.sight import Sight
from articles.ways import label
from loaders.typed import evidence_of
from readings.corrections import correction, report_address
from rows.text import passage_id

NO_TRACKER = "This case has no public tracker. Send the text to whoever gave you the case."


def correct(sight: Sight, noun: str, title: str, records: Iterable[str]) -> Fold:
    """A text about the selected thing, a `noun` that rests on some records, to copy; to send where there is a way."""
    case, selected = sight.case, sight.view.selected

    def blocks() -> Iterator[Block]:
        cited = {row.place: row.text for record in records for row in evidence_of(case)[record]}
        places = [
            f"{text}, paragraph {paragraph} ({passage_id(source, paragraph)})"
            for (source, paragraph), text in sorted(cited.items())
        ]
        package = case.package
        text = correction(f"{noun} {selected}: {title}", places, package.name, package.version)
        yield label("Copy this, fill in the two empty places, and send it.")
        yield Copyable(text)
        if package.tracker:
            address = report_address(package.tracker, f"Correction: {noun} {selected}", text)
            yield Outward("Send it to the tracker of this case", address)
        else:
            yield label(NO_TRACKER)

    return Fold(f"Something wrong with this {noun}?", "correct", blocks)
