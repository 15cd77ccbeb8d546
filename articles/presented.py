"""The story of a case as it is presented: what is seen from key to key, one picture each, with outlets left out or all
of them there."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.pages import sight_of
from articles.story import Stage, Step, story
from articles.story_stage import picture, said, title
from drawing.scene import Scene
from drawing.theme import Palette
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.view import View
from readings.basis import left_out
from rows.story import seen_from_key_to_key

MOST_OUTLETS = 9
"""Of those that a key each takes away."""


class Seen(NamedTuple):
    """What is seen between two keys. id: what a link calls it."""

    id: str
    step: Step
    stage: Stage

    @property
    def without(self) -> tuple[str, ...]:
        """The outlets that the story leaves out there."""
        return self.stage.view.lens.without


class Shown(NamedTuple):
    """A picture of it; the same in words; the outlets that are left out, in words."""

    scene: Scene
    alt: str
    gone: str


@kept(4)
def all_seen(case: Case) -> tuple[Seen, ...]:
    """All that is seen of a story, in order; nothing where a case has none."""
    return tuple(
        Seen(identifier, step, stage)
        for step in story(case)
        for identifier, stage in zip(seen_from_key_to_key(step.id, len(step.stages) - 1), step.stages, strict=True)
    )


def outlets(case: Case) -> dict[str, str]:
    """The outlets that a key each takes away and brings back, with their names, in the order of the chips."""
    return dict(list(case.names("outlets").items())[:MOST_OUTLETS])


@kept(200)
def shown(case: Case, seen: Seen, without: tuple[str, ...], palette: Palette) -> Shown:
    """What is seen, with some outlets left out."""
    sight = sight_of(case, seen.stage.view.change(without=without), palette)
    parts = title(sight, seen.step), said(sight, seen.step, seen.stage)
    words, gone = " · ".join(filter(None, parts)), left_out(Lens(without), case.names("outlets"), {}, {})
    return Shown(picture(sight, seen.step, seen.stage), words, gone)


def wanted(case: Case, view: View) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The places in a story of which pictures are wanted, and the outlets left out there: what the step of a view
    shows, with those left out that the view leaves out, then all that the story shows, from there on first."""
    found = list(enumerate(all_seen(case)))
    first = next((place for place, each in found if each.id == view.step), 0)
    ordered = [*found[first:], *reversed(found[:first])]
    here = [place for place, each in ordered if each.step == found[first][1].step]
    asked = ((place, view.lens.without) for place in here if view.lens.without)
    yield from dict.fromkeys((*asked, *((place, each.without) for place, each in ordered)))
