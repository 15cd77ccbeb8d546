"""What the ties of a scene end at."""

from collections.abc import Iterator

from drawing.scene import Disc, Scene, Tie


def dots_of(scene: Scene) -> Iterator[Disc]:
    """The first disc of each thing that a tie ends at."""
    ends = {end for each in scene.items if isinstance(each, Tie) for end in each.ends}
    for each in scene.items:
        if isinstance(each, Disc) and each.of in ends:
            ends.remove(each.of)
            yield each
