"""What the ties between the two actors of the quarrel say, in a sentence."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from readings.listing import counted, in_words, listing
from readings.outlets import subject, tellers

NOUN = "record"
DRAWN = {1: "+ helps: solid", -1: "− opposes or harms: dashed", 0: "○ neither: dotted"}
SPOKEN = {
    "relations": ((-1, "opposition"), (1, "help")),
    "grievances": ((-1, "opposition"),),
    "meetings": ((0, "meetings"),),
}
"""Kind of tie to what it may say of two actors, the kinds that say most first; the last of each ties to both."""
MOST_NAMES = 2


def takeaway(
    ties: pd.DataFrame, focus: tuple[str, ...], names: Mapping[str, str], outlets: Mapping[str, str], left: str
) -> str:
    """“three outlets tell of opposition between Russia and Iran, two of help; of 16 other actors, one is tied to both
    by help: Syrian government”: outlets and actors are counted, never records, and no sign against another.

    ties: `table`, `start`, `end`, `sign`, `outlets`, `shown`, `left_off` under a lens, all of the kinds that are drawn;
    names of actors and outlets: id to short name; left: what is said where no record is left at all.
    """
    shown = ties[ties["shown"]]
    if shown.empty and left:
        return left
    drawn = shown[shown["left_off"] == ""]
    spoken = next(signs for table, signs in SPOKEN.items() if table in set(ties["table"]))
    between = drawn[drawn["start"].isin(focus) & drawn["end"].isin(focus)]
    telling = {what: tellers(between.loc[between["sign"] == sign, "outlets"]) for sign, what in spoken}
    pair = f"between {listing(names[actor] for actor in focus)}"
    return "; ".join(filter(None, [who_tells(telling, pair, outlets), tied_to_both(drawn, focus, names, *spoken[-1])]))


def who_tells(telling: Mapping[str, Collection[str]], pair: str, outlets: Mapping[str, str]) -> str:
    """How many outlets tell of each; one that stands alone by its name."""
    (first, most), *others = sorted(telling.items(), key=lambda each: not each[1])
    if not most:
        return f"no outlet tells of {' or of '.join(telling)} {pair}"
    tell = "tells" if len(most) == 1 else "tell"
    who = subject(most, outlets)
    if others and others[0][1] == most:
        return f"{who} {tell} of {first} and of {others[0][0]} {pair}"
    rest = "".join(f", {few(found, outlets)} of {what}" for what, found in others)
    return f"{who} {tell} of {first} {pair}{rest}"


def few(found: Collection[str], outlets: Mapping[str, str]) -> str:
    """“none”, “Debka”, “two”."""
    if len(found) == 1:
        return outlets[next(iter(found))]
    return in_words(len(found))


def tied_to_both(drawn: pd.DataFrame, focus: Sequence[str], names: Mapping[str, str], sign: int, what: str) -> str:
    """How many of the other actors have such a tie with each of the two, and who, where they are few."""
    others = (set(drawn["start"]) | set(drawn["end"])) - set(focus)
    if not others:
        return ""
    signed = drawn[drawn["sign"] == sign]
    pairs = {frozenset(each) for each in zip(signed["start"], signed["end"], strict=True)}
    both = [actor for actor in names if actor in others and all(frozenset((actor, one)) in pairs for one in focus)]
    which = f": {listing(names[actor] for actor in both)}" if 0 < len(both) <= MOST_NAMES else ""
    how_many = f"{in_words(len(both))} {'is' if len(both) < 2 else 'are'}"
    return f"of {counted(len(others), 'other actor')}, {how_many} tied to both by {what}{which}"


def subtitle(ties: pd.DataFrame) -> str:
    """The legend of what is drawn, and how many ties are not drawn and why."""
    drawn = ties[ties["left_off"] == ""]
    signs = [words for sign, words in DRAWN.items() if (drawn["sign"] == sign).any()]
    strands = drawn.groupby(["start", "end", "sign"])["shown"].any()
    ghosts = [] if strands.all() else ["thin and grey: left out"]
    return " · ".join([*signs, *ghosts, *not_drawn(ties)])


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
