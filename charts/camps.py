"""Which lane a meeting stands in: by the camps that take part."""

from typing import NamedTuple

import pandas as pd

SEVERAL, OTHERS = "three or more", "others"

Key = tuple[str, ...] | str
"""A lane: the two camps that meet in it, or one of the two words."""


class Words(NamedTuple):
    """What the chart says in words: labels of camps in their order, the two camps of the quarrel, labels of results."""

    camps: dict[str, str]
    focus: tuple[str, ...]
    results: dict[str, str]


def in_lanes(records: pd.DataFrame, words: Words) -> dict[Key, pd.DataFrame]:
    """Lanes that hold a meeting: the two of the quarrel alone, three camps or more, each of the two with one other
    camp where they meet more than once, the rest."""
    others = [camp for camp in words.camps if camp not in words.focus]
    order = [words.focus, SEVERAL, *((one, other) for one in words.focus for other in others), OTHERS]
    keys = records["camps"].map(lambda camps: lane_of(camps, words.focus))
    counts = keys.value_counts()
    keys = [key if key in (words.focus, SEVERAL) or counts[key] > 1 else OTHERS for key in keys]
    lanes = {key: records[[each == key for each in keys]] for key in order}
    return {key: own for key, own in lanes.items() if len(own)}


def lane_of(camps: tuple[str, ...], focus: tuple[str, ...]) -> Key:
    """The lane of a meeting of some camps."""
    if len(camps) > 2:
        return SEVERAL
    if set(camps) == set(focus):
        return focus
    ours = [camp for camp in focus if camp in camps]
    return (ours[0], next(camp for camp in camps if camp not in ours)) if ours and len(camps) == 2 else OTHERS


def lane_name(key: Key, words: Words) -> str:
    """A lane in words: “Russia–Iran”."""
    return key if isinstance(key, str) else "–".join(words.camps[camp] for camp in key)
