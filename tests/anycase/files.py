"""Made cases as readers have them: the bytes of a zip or of a workbook."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from loaders.content import content
from loaders.convert import case_zip
from loaders.workbook.write import workbook
from tests.anycase.made import Made
from tests.anycase.shape import Shape, shapes

ENDINGS = {"zip": lambda made: case_zip(content(made).files()), "xlsx": lambda made: workbook(content(made))}


def drawn(size: int, seed: int) -> Shape:
    """The last of a few shapes that chance draws, which has more than the first; the same for the same seed."""
    found: list[Shape] = []

    @seeded(seed)
    @settings(
        max_examples=5, database=None, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(shape=shapes(size))
    def draw(shape: Shape) -> None:
        found.append(shape)

    draw()
    return found[-1]


def packed(shape: Shape, ending: str) -> bytes:
    """The case of a shape as a file with an ending."""
    return ENDINGS[ending](Made(shape))
