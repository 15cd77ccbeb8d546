"""Where everything stands on the chart of strike notes, whatever is left out."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.dated import dated, phases_of, texts_of
from charts.gather import Heap
from charts.strikes.lane import Lane, names_width
from charts.strikes.mark import Setting
from charts.strikes.moment import Moment, Spot, moments_of, place_moments, stretches
from charts.strikes.note import Note, Words, notes_of
from charts.strikes.staff import arrange, stack
from charts.strikes.thread import Thread, threads_between
from drawing.axis import LINE, day_boxes
from drawing.folds import fold_words
from drawing.lanes import GAP
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.strip import HEIGHT as STRIP
from drawing.strip import Strip, Text, lay_strip
from drawing.time import LEAST_PANEL, FoldedTime, fold_time
from rows import page
from rows.record import Event, Phase
from rows.text import Source

DAYS = LINE + 10
"""Px from the axis to what stands under its days."""
LEAST_BAND = 64
"""Px of the band in which the axis stands, at least."""
FOLD_PAD = 8
NOUN = "note"


class Drawn(NamedTuple):
    """What is drawn: notes, moments across the lanes, texts under them; names that stand for several actors;
    whether all modes of a side of the axis share a lane."""

    notes: list[Note]
    moments: list[Moment]
    texts: list[Text]
    others: tuple[Heap, ...] = ()
    by_side: bool = False


class Told(NamedTuple):
    """What the case tells: strikes in date order, events to mark across the lanes, phases, sources. They may be under
    any lens: only what no lens changes is read of them. gathered: what is drawn of the notes, of the moments and of the
    texts, where that is not all."""

    strikes: Sequence[page.Note]
    events: Sequence[Event]
    phases: Sequence[Phase]
    sources: Sequence[Source]
    gathered: Drawn | None = None

    @property
    def drawn(self) -> Drawn:
        """What is drawn of it."""
        return self.gathered or Drawn(notes_of(self.strikes), moments_of(self.events), texts_of(self.sources))


class Layout(NamedTuple):
    """Notes by id; places in px of folded time, lanes, moments, threads, the axis with the band that it stands in, each
    fold's words (their left edge and lines) and the strip with its upper edge; how large it all is."""

    notes: dict[str, Note]
    words: Words
    time: FoldedTime
    lanes: list[Lane]
    moments: list[Spot]
    threads: list[Thread]
    axis: float
    band: float
    folds: list[tuple[float, list[str]]]
    strip: Strip
    bottom: float
    width: float
    height: float

    @property
    def crowded(self) -> bool:
        """Never: what it lacks is height."""
        return False

    @property
    def names_top(self) -> float:
        """Where the names of moments begin."""
        return self.axis + DAYS


def layout(of: Told, words: Words, width: float, height: float, pen: Pen) -> Layout:
    """Places of all marks, at least as high as they need; spare height is shared out between the rows."""
    drawn, numbers = of.drawn, {row.id: row.number for row in of.strikes}
    notes = {note.id: note for note in drawn.notes}
    # A moment in a fold would stand at the day that follows it.
    days = dated([*of.strikes, *of.events])
    left = names_width(drawn.notes, words, pen)
    time = fold_time(days, phases_of(of.phases), (left, width), least=LEAST_PANEL)
    setting = Setting(words, numbers, time, width, pen)
    spots, folds = place_moments(drawn.moments, time, pen), folds_in_lines(time, pen)
    band = band_of(spots, folds)
    lanes = arrange(notes.values(), setting)
    natural = stack(lanes, setting, band)
    spare = max(0, height - STRIP - natural.bottom)
    staff = stack(lanes, setting, band, spare / natural.rows)
    places = [place for lane in staff.lanes for place in lane.places]
    bottom, words_of_days = max(staff.bottom, height - STRIP), [*day_boxes(time, staff.axis, pen)]
    return Layout(
        notes=notes,
        words=words,
        time=time,
        lanes=staff.lanes,
        moments=[spot._replace(stretches=stretches(spot, places, words_of_days, bottom)) for spot in spots],
        threads=[*threads_between(notes.values(), places, words_of_days)],
        axis=staff.axis,
        band=band,
        folds=folds,
        strip=lay_strip(time, drawn.texts, left, width, pen),
        bottom=bottom,
        width=width,
        height=bottom + STRIP,
    )


def folds_in_lines(time: FoldedTime, pen: Pen) -> list[tuple[float, list[str]]]:
    """Left edge and lines of what is said within each fold that has days."""
    return [
        (fold.left + FOLD_PAD, wrap(fold_words(fold, NOUN), pen.font, fold.right - fold.left - 2 * FOLD_PAD))
        for fold in time.folds
        if fold_words(fold, NOUN)
    ]


def band_of(spots: list[Spot], folds: list[tuple[float, list[str]]]) -> float:
    """How high the band is in which the axis, its days, the names of moments and the words of folds stand."""
    names = [LINE + DAYS + spot.box(0).bottom + GAP for spot in spots]
    return max([LEAST_BAND, *names, *(len(lines) * LINE for _, lines in folds)])
