"""How far two codings agree: Krippendorff's alpha of pairs of codes, with what so few pairs can tell."""

import random
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

FEWEST = 10
"""Pairs below which alpha says more of chance than of the coders."""
RESAMPLES = 200
TAIL = 0.025
"""Of the alphas of all resamples this part is left out at either end."""
NOTHING = "(none)"
Measured = Literal["nominal", "ordinal", "interval"]
MEASURED: dict[str, Measured] = {"nominal": "nominal", "set": "nominal", "ordinal": "ordinal", "interval": "interval"}
"""Level of a variable to that by which its codes are compared."""
Codes = list[tuple[str, str]]
"""What two coders have of one thing after another."""


class Agreed(NamedTuple):
    """How far two coders agree in one variable.

    level: `nominal`, `ordinal`, `interval`, or `set` for a cell that lists things; pairs: things that both coded;
    same: of these, how many alike; alpha: None where the codes do not vary; between: what 95 of 100 resamples of the
    pairs give, None where there are too few of them, or no two differ, of which samples say nothing.
    """

    table: str
    variable: str
    level: str
    pairs: int
    same: int
    alpha: float | None
    between: tuple[float, float] | None

    @property
    def said(self) -> bool:
        """Whether alpha says anything."""
        return self.pairs >= FEWEST and self.alpha is not None

    @property
    def words(self) -> str:
        """Alpha as it is told."""
        if self.pairs < FEWEST:
            return f"too few to say ({self.pairs})"
        if self.alpha is None:
            return "not computable: one code alone"
        return f"{self.alpha:.2f}" + (f" ({self.between[0]:.2f} to {self.between[1]:.2f})" if self.between else "")


def agreed(table: str, variable: str, level: str, cells: Codes) -> Agreed:
    """How far pairs of cells agree. An empty cell is not coded, but for a set, where it says that there is nothing."""
    both = [pair for pair in ((code(a, level), code(b, level)) for a, b in cells) if all(pair)]
    same = sum(a == b for a, b in both)
    between = resampled(both, level) if FEWEST <= len(both) != same else None
    return Agreed(table, variable, level, len(both), same, alpha(both, level), between)


def level_of(field: dict[str, Any]) -> str:
    """The level of measurement of a column: codes that are numbers have an order, other numbers a distance."""
    if field.get("list"):
        return "set"
    if field["type"] == "string":
        return "nominal"
    return "ordinal" if "codes" in field else "interval"


def code(cell: str, level: str) -> str:
    """A cell as one code: of a set the items in order of the alphabet, or that there is none."""
    return ";".join(sorted(cell.split(";"))) or NOTHING if level == "set" else cell


def alpha(pairs: Iterable[tuple[str, str]], level: str) -> float | None:
    """Krippendorff's alpha of pairs of codes; None where it cannot be computed, since they do not vary.

    After Krippendorff 2019, Content Analysis, chapter 12, by the package of that name.
    """
    import krippendorff

    found = list(pairs)
    named = MEASURED[level] == "nominal"
    values = sorted({value for pair in found for value in pair}, key=str if named else float)
    if len(values) < 2:
        return None
    rank = {value: float(at if named or level == "ordinal" else value) for at, value in enumerate(values)}
    data = [[rank[pair[side]] for pair in found] for side in (0, 1)]
    measured = MEASURED[level]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement=measured))


def resampled(pairs: Codes, level: str) -> tuple[float, float] | None:
    """Between what alpha lies in 95 of 100 samples of as many pairs, drawn from them with replacement.

    The same pairs give the same bounds. None where the codes of too many samples do not vary.
    """
    draw = random.Random(len(pairs))
    samples = (alpha(draw.choices(pairs, k=len(pairs)), level) for _ in range(RESAMPLES))
    found = sorted(each for each in samples if each is not None)
    if len(found) < RESAMPLES * (1 - TAIL):
        return None
    cut = int(len(found) * TAIL)
    return found[cut], found[-1 - cut]
