"""A view as one slide: its takeaway as the title, its chart as shapes, what it rests on, what it cannot tell."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from articles.page import Article
from articles.sight import Sight
from drawing.measure import wrap
from drawing.stage import Sheet, Staged, lines_of, plain
from exports.slides.deck import Deck, below_title
from exports.slides.draft import Draft, begun
from exports.slides.names import names
from exports.slides.sheet import LINE, MARGIN, ROOM, sheet
from painters.powerpoint.canvas import Canvas, Named


class Shown(NamedTuple):
    """What a slide shows: its title, empty for none; its stage, set on a sheet; its notes; what stands below all else
    in the briefer's words; beside: titles for which there is room as well, since they stand there on other slides."""

    title: str
    set_on: Callable[[Sheet], Staged]
    notes: str
    own: str = ""
    beside: Sequence[str] = ()

    @property
    def titles(self) -> Sequence[str]:
        """All titles that there is room for."""
        return self.title, *self.beside


def add_chart(deck: Deck, sight: Sight, made: Article, shown: Shown) -> None:
    """The slide of a view, at the end of a deck."""
    draft, top = begun(deck, shown.title, sight.palette), max(below_title(deck, each) for each in shown.titles)
    words = plain(wrap(shown.own, sight.pen.font, ROOM)) if shown.own else []
    foot = deck.height - LINE * len(words)
    stage = shown.set_on(sheet(top, foot))
    canvas, named = part_of(draft, stage, (top, foot)), names(sight, made, stage.hits)
    for part, items in stage.parts.items():
        draft.draw(items, named if part == "chart" else {"": Named(part)}, canvas)
    lines = [*lines_of(words, (MARGIN, foot - MARGIN), LINE, sight.pen, sight.palette.ink)]
    draft.draw(lines, {"": Named("own words")})
    draft.put(shown.notes)


def part_of(draft: Draft, stage: Staged, room: tuple[float, float]) -> Canvas:
    """Where the parts of a stage go; smaller where they need more than the px of a slide from one to another."""
    top, foot = room
    whole = draft.deck.unit
    unit = whole * min(1.0, (foot - top) / (stage.height - top))
    return replace(draft.canvas, left=MARGIN * (whole - unit), top=top * (whole - unit), unit=unit)
