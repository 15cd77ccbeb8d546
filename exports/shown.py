"""The records that a view shows, for a reader's own table: a row for each paragraph that tells of one."""

import csv
import io
from collections.abc import Iterator

from articles.sight import Sight
from exports.spreadsheet import inert
from loaders.records import evidence_left
from readings.telling import chain

HEAD = ("No.", "What the texts say", "When", "Told how and by whom", "Outlet", "Text", "Paragraph", "Our gist", "Id")


def shown_csv(sight: Sight) -> bytes:
    """The records shown as CSV in words. In UTF-8 with a byte-order mark, without which Excel misreads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows([inert(cell) for cell in row] for row in shown_rows(sight))
    return out.getvalue().encode("utf-8-sig")


def shown_rows(sight: Sight) -> Iterator[tuple[str, ...]]:
    """A row of HEAD for each paragraph, not left out, that tells of a record that is shown."""
    case, left = sight.case, evidence_left(sight.lens, sight.case)
    telling = dict(list(left[left["tells"]].groupby("record")))
    outlets, names, ways = case.names("outlets"), case.names("actors"), case.labels("told")
    for record in sight.records[sight.records["shown"]].itertuples():
        for row in telling[record.id].itertuples():
            how = chain(row.told, row.speaker, row.via, outlets[row.outlet], ways, names)
            place = row.text, str(row.paragraph), row.gist
            title = sight.titles[record.id]
            yield str(record.number), title, record.words, how, outlets[row.outlet], *place, record.id
