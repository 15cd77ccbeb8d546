"""Which lane a meeting stands in: by the camps that take part."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from charts.meetings.meeting import Meeting
from wording.names import without_article

SEVERAL, OTHERS, ALL = "three or more", "others", "all meetings"

Key: TypeAlias = tuple[str, ...] | str
"""A lane: the two camps that meet in it, or one of the words."""


def in_lanes(meetings: Sequence[Meeting], camps: Collection[str], focus: tuple[str, ...]) -> dict[Key, list[Meeting]]:
    """Lanes that hold a meeting: the two of the quarrel alone, three camps or more, each of the two with one other
    camp where they meet more than once, the rest; any two camps so where there is no quarrel. camps: in their order;
    focus: those of the quarrel."""
    others, first = [camp for camp in camps if camp not in focus], focus or tuple(camps)
    order: list[Key] = [focus, SEVERAL, *((one, other) for one in first for other in others), OTHERS]
    keys = [lane_of(meeting.camps, focus) for meeting in meetings]
    counts: Counter[Key] = Counter()
    for meeting, key in zip(meetings, keys, strict=True):
        counts[key] += meeting.many
    if len(counts) == 1 and keys[0] != OTHERS:
        return {keys[0]: [*meetings]}
    lanes: dict[Key, list[Meeting]] = {key: [] for key in order}
    for meeting, key in zip(meetings, keys, strict=True):
        lanes[key if key in (focus, SEVERAL) or counts[key] > 1 else OTHERS].append(meeting)
    filled = {key: own for key, own in lanes.items() if own}
    return filled if set(filled) != {OTHERS} else {ALL: [*meetings]}


def lane_of(camps: tuple[str, ...], focus: tuple[str, ...]) -> Key:
    """The lane of a meeting of some camps."""
    if len(camps) > 2:
        return SEVERAL
    if set(camps) == set(focus):
        return focus
    ours = [camp for camp in focus or camps if camp in camps][:1]
    return (*ours, *(camp for camp in camps if camp not in ours)) if ours and len(camps) == 2 else OTHERS


def lane_name(key: Key, labels: Mapping[str, str]) -> str:
    """A lane in words: “East–West”. labels: camps to words."""
    return key if isinstance(key, str) else "–".join(without_article(labels[camp]) for camp in key)
