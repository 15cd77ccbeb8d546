"""Who believes the story: positions on it, kept apart from what is told as so."""

from collections import Counter
from collections.abc import Iterable, Mapping

from readings.called import Called
from readings.listing import counted, listing
from readings.outlets import tellers_cell
from readings.rows import Row, Rows
from rows.record import Stance

FIRMNESS = {2: "firmly", 1: "leaning", 0: "neither", -1: "leaning", -2: "firmly"}


def on_the_story(stances: Iterable[Stance], issue: str) -> list[Stance]:
    """The stances on the story itself, from those who most hold that it is so to those who least do.

    issue: that on which positions about the story are held.
    """
    found = [each for each in stances if each.issue == issue]
    return sorted(found, key=lambda each: (-each.score, each.number))


def sentence(positions: Iterable[Stance], kinds: Mapping[str, str], poles: tuple[str, str]) -> str:
    """“11 positions on the story: 8 “a quarrel” (held by 4 outlets and 2 unnamed sources) and 3 “none” (…)”

    Who holds one twice is counted once.

    kinds: actor to its kind in words; poles: the plus and the minus.
    """
    shown = [row for row in positions if row.shown and row.tells("who")]
    if not shown:
        return "No position on the story is left."
    sides = {
        poles[0]: [row for row in shown if row.score > 0],
        poles[1]: [row for row in shown if row.score < 0],
        "": [row for row in shown if not row.score],
    }
    parts = []
    for pole, side in sides.items():
        if side:
            whose = Counter(kinds[actor] for actor in dict.fromkeys(row.actor for row in side))
            of = listing(counted(count, kind) for kind, count in whose.most_common())
            parts.append(f"{len(side)} {f'“{pole}”' if pole else 'neither'} (held by {of})")
    return f"{counted(len(shown), 'position')} on the story: {listing(parts)}."


def position_rows(
    positions: Iterable[Stance], called: Called, kinds: Mapping[str, str], poles: tuple[str, str]
) -> Rows:
    """Positions as a list. kinds: actor to its kind in words."""
    rows = [
        Row(
            row.id,
            (
                str(place),
                f"{called.actors[row.actor]}: {row.title}" + (" ≠" if row.disagrees else ""),
                kinds[row.actor],
                held(row.score, poles),
                row.words,
                ", ".join(called.ways[way] for way in row.told) or "left out",
                tellers_cell(row.outlets, row.texts, called.outlets),
            ),
            row.shown,
        )
        for place, row in enumerate(positions, start=1)
    ]
    head = ("No.", "Who", "What they are", "Position", "When", "Told", "Outlet")
    return Rows("Who believes the story?", "Positions on the story", head, 1, tuple(rows), labelled=True)


def held(score: int, poles: tuple[str, str]) -> str:
    """A position in words: “firmly: a quarrel”."""
    return f"{FIRMNESS[score]}: {poles[0] if score > 0 else poles[1]}" if score else FIRMNESS[score]
