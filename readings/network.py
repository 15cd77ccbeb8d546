"""What the ties between the two actors of the quarrel say, in a sentence."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from readings.listing import counted, in_words, listing
from readings.outlets import subject, tellers
from readings.span import span
from rows.actor import Tie
from rows.record import Record

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
    ties: Sequence[Tie], focus: tuple[str, ...], names: Mapping[str, str], outlets: Mapping[str, str], left: str
) -> str:
    """“three outlets tell of opposition between East and West, two of help; of 16 other actors, one is tied to both
    by help: Harbour”: outlets and actors are counted, never records, and no sign against another.

    ties: all of the kinds that are drawn; names of actors and outlets: id to short name; left: what is said where no
    record is left at all.
    """
    shown, tables = [tie for tie in ties if tie.shown], {tie.table for tie in ties}
    if not shown and left:
        return left
    drawn = [tie for tie in shown if not tie.left_off]
    spoken = next(signs for table, signs in SPOKEN.items() if table in tables)
    needed = min(2, len(focus))
    between = [tie for tie in drawn if len({tie.start, tie.end} & {*focus}) >= needed]
    telling = {what: tellers(tie.outlets for tie in between if tie.sign == sign) for sign, what in spoken}
    actors = {actor for tie in drawn for actor in (tie.start, tie.end)}
    pair = f"between {listing(names[actor] for actor in focus)}" if focus else f"among {counted(len(actors), 'actor')}"
    if len(focus) == 1:
        pair += " and others"
    both = tied_to_both(drawn, focus, names, *spoken[-1]) if len(focus) == 2 else ""
    return "; ".join(filter(None, [who_tells(telling, pair, outlets), both]))


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
    """“none”, “Tribune”, “two”."""
    if len(found) == 1:
        return outlets[next(iter(found))]
    return in_words(len(found))


def tied_to_both(drawn: Iterable[Tie], focus: Sequence[str], names: Mapping[str, str], sign: int, what: str) -> str:
    """How many of the other actors have such a tie with each of the two, and who, where they are few; empty where
    there is none, or one that has not."""
    others = {actor for tie in drawn for actor in (tie.start, tie.end)} - set(focus)
    if not others:
        return ""
    pairs = {frozenset((tie.start, tie.end)) for tie in drawn if tie.sign == sign}
    both = [actor for actor in names if actor in others and all(frozenset((actor, one)) in pairs for one in focus)]
    if len(others) == 1 and not both:
        return ""
    which = f": {listing(names[actor] for actor in both)}" if 0 < len(both) <= MOST_NAMES else ""
    how_many = f"{in_words(len(both))} {'is' if len(both) < 2 else 'are'}"
    return f"of {counted(len(others), 'other actor')}, {how_many} tied to both by {what}{which}"


def subtitle(ties: Sequence[Tie], records: Iterable[Record]) -> str:
    """Of which time the ties are that are left, the legend of what is drawn, how many ties are not drawn and why.

    records: all that the ties are of; those whose date is left out say nothing of the time.
    """
    drawn = [tie for tie in ties if not tie.left_off]
    signs = [words for sign, words in DRAWN.items() if any(tie.sign == sign for tie in drawn)]
    left = {tie.id for tie in drawn if tie.shown}
    time = span(each for each in records if each.id in left and each.tells("when"))
    shown = {tie.strand for tie in drawn if tie.shown}
    ghosts = ["thin and grey: left out"] if any(tie.strand not in shown for tie in drawn) else []
    return " · ".join([*([f"Ties {time}"] if time else []), *signs, *ghosts, *not_drawn(ties)])


def not_drawn(ties: Iterable[Tie]) -> list[str]:
    """“3 ties inside one side and 10 records by outlets or readers are not drawn”, of those shown; none where all are.

    Records of outlets are those that tie an outlet, a source or a reader, or that only readers tell.
    """
    shown = [tie for tie in ties if tie.shown]
    inside = sum(tie.left_off == "inside" for tie in shown)
    media = len({tie.id for tie in shown if tie.left_off == "media"})
    words = [f"{counted(inside, 'tie')} inside one side"] if inside else []
    words += [f"{counted(media, 'record')} on or by outlets and readers"] if media else []
    return [f"{listing(words)} {'is' if inside + media == 1 else 'are'} not drawn"] if words else []
