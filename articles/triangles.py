"""Awkward triangles, closed at first."""

from collections.abc import Iterable, Iterator, Mapping

from articles.blocks import Block, Fold, Heading, prose
from readings.triangles import triangle_lines
from readings.triangles import triangles as found_in
from rows.actor import Tie

WHAT = (
    "Three actors are listed where one side opposes and two help, or all three oppose. Where two have both "
    "kinds of ties, each stands in a triangle of its own. How many there are says nothing: they are counted in what "
    "these texts tell of. The numbers are those of the list."
)


def triangles(ties: Iterable[Tie], names: Mapping[str, str]) -> Iterator[Block]:
    """The triangles that the shown ties make, each side with its records; never a share; nothing where there are none.

    names: of actors.
    """
    found = found_in(ties)

    def blocks() -> Iterator[Block]:
        yield prose(WHAT)
        for actors, sides in triangle_lines(found, names):
            yield Heading(actors, 3)
            yield prose(*sides)

    if found:
        yield Fold(f"Awkward triangles: {len(found)}", "triangles", blocks, small=False)
