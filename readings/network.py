"""What the ties between the two actors of the quarrel say, in a sentence."""

from collections.abc import Mapping

import pandas as pd

from readings.listing import counted, listing

NOUN = "record"
LEGEND = "+ helps: solid · − works against (grievances too): dashed · ○ neither: dotted · thin and grey: left out"


def takeaway(
    ties: pd.DataFrame, focus: tuple[str, ...], names: Mapping[str, str], outlets: Mapping[str, str], left: str
) -> str:
    """“Between Russia and Iran the texts tell of more quarrel than help: 15 records against (9 grievances), 8 for; …”.

    ties: `table`, `start`, `end` (in order of the alphabet), `sign`, `outlets`, `shown`, `left_off` under a lens;
    names of actors and outlets: id to short name; left: what is said where no record is left at all.
    """
    shown = ties[ties["shown"]]
    if shown.empty and left:
        return left
    start, end = sorted(focus)
    between = shown[(shown["left_off"] == "") & (shown["start"] == start) & (shown["end"] == end)]
    tell = "the texts tell" if ties["shown"].all() else "what is shown tells"
    pair = f"Between {listing(names[actor] for actor in focus)} {tell} of"
    against, helps = (between[between["sign"] == sign] for sign in (-1, 1))
    if against.empty and helps.empty:
        others = f": {counted(len(between), 'record')} with no sign" if len(between) else ""
        return f"{pair} neither quarrel nor help{others}"
    held = int((against["table"] == "grievances").sum())
    return f"{pair} {balance(len(against), len(helps), held)}; {who_tells(against, helps, outlets)}"


def balance(against: int, helps: int, grievances: int) -> str:
    """“more quarrel than help: 15 records against (9 grievances), 8 for”; counts alone, never one number of both.

    grievances: how many of the records against are such.
    """
    held = f" ({counted(grievances, 'grievance')})" if grievances else ""
    quarrel = f"{counted(against, 'record')} against{held}"
    if not helps:
        return f"quarrel and no help: {quarrel}"
    if not against:
        return f"help and no quarrel: {counted(helps, 'record')} for"
    if against == helps:
        return f"quarrel and help alike: {quarrel}, {helps} for"
    more, less = ("quarrel", "help") if against > helps else ("help", "quarrel")
    return f"more {more} than {less}: {quarrel}, {helps} for"


def who_tells(against: pd.DataFrame, helps: pd.DataFrame, outlets: Mapping[str, str]) -> str:
    """Which outlets tell of both, or of what there is."""
    sides = [{outlet for row in side["outlets"] for outlet in row} for side in (against, helps) if len(side)]
    both = set.intersection(*sides)
    names = [name for outlet, name in outlets.items() if outlet in both]
    what = "both" if len(sides) == 2 else "it"
    if not names:
        return "no outlet tells of both"
    return f"{listing(names)} {'tells' if len(names) == 1 else 'tell'} of {what}"


def subtitle(ties: pd.DataFrame) -> str:
    """The legend, and how many ties are not drawn and why."""
    return " · ".join([LEGEND, *not_drawn(ties)])


def not_drawn(ties: pd.DataFrame) -> list[str]:
    """“3 ties inside one state and 10 records by outlets or readers are not drawn”, of those shown; none where all are.

    Records of outlets are those that tie an outlet, a source or a reader, or that only readers tell.
    """
    shown = ties[ties["shown"]]
    inside = int((shown["left_off"] == "inside").sum())
    media = shown.loc[shown["left_off"] == "media", "id"].nunique()
    words = [f"{counted(inside, 'tie')} inside one state"] if inside else []
    words += [f"{counted(media, 'record')} on or by outlets and readers"] if media else []
    return [f"{listing(words)} {'is' if inside + media == 1 else 'are'} not drawn"] if words else []
