"""Lanes of strike notes: an actor and a mode each, those above the axis first."""

import pandas as pd

ABOVE, BELOW = ("did", "said"), ("asked", "feared")


def lane_order(records: pd.DataFrame, focus: tuple[str, ...]) -> list[tuple[str, str]]:
    """Lanes that hold a record: above the axis before below, focus actors first in each half.

    A mode that is neither above nor below is told of as those above are: it stands there, after them.
    """
    states = [*focus, *sorted(set(records["state"]) - set(focus))]
    filled = set(zip(records["state"], records["mode"], strict=True))
    others = [mode for mode in records["mode"].cat.categories if mode not in ABOVE + BELOW]
    halves = (*ABOVE, *others), BELOW
    return [(state, mode) for half in halves for state in states for mode in half if (state, mode) in filled]
