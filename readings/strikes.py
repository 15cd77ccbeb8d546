"""What the strike notes say, in a sentence."""

from collections.abc import Collection, Iterable, Mapping

from readings.legend import signs_of_doubt, signs_of_time
from readings.listing import counted, listing
from readings.outlets import listed, tellers
from rows.page import Note

NOUN = "strike note"
EASING = ("down", "spare-some")


def takeaway(
    notes: Collection[Note],
    outlets: Mapping[str, str],
    grades: Mapping[str, str],
    names: Mapping[str, str],
    left: str,
) -> str:
    """Who tells of whose easing and whose asking, and which figure there is; true of the records shown.

    outlets, names: id to short name; grades: outlet to its reliability in words, said
    where one outlet stands alone; left: what is said where nothing is left.
    """
    shown = [note for note in notes if note.shown]
    if not shown:
        return left
    telling = tellers(note.outlets for note in shown)
    who = listed(telling, outlets)
    alone = len(telling) == 1
    who += f" ({grades[next(iter(telling))]})" if alone else ""
    tell = "tells" if alone else "tell"
    return f"{who} {tell} of {content(shown, names)}; {figures(notes)}"


def content(shown: list[Note], names: Mapping[str, str]) -> str:
    """“Russia easing its strikes while Iran asks for more”, or the part of it that the records hold."""
    named = [note for note in shown if note.tells("who")]
    easing = distinct((note.stands for note in named if note.mode == "did" and note.direction in EASING), names)
    asking = distinct((note.stands for note in named if note.mode == "asked" and note.direction == "up"), names)
    eases = f"{listing(easing)} easing {'its' if len(easing) == 1 else 'their'} strikes" if easing else ""
    if easing and asking:
        return f"{eases} while {listing(asking)} {'asks' if len(asking) == 1 else 'ask'} for more"
    if asking:
        return f"{listing(asking)} asking for more strikes"
    return eases or f"air strikes in {counted(len(shown), 'note')}, none of an easing or a call for more"


def distinct(actors: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Names of actors, each once, in order of the alphabet."""
    return sorted({names[actor] for actor in actors})


def figures(notes: Iterable[Note]) -> str:
    """Which figures are shown. No ratio has a starting number: the table has no column for one, as no text gives it."""
    ratios = [note for note in notes if note.ratio]
    count = sum(note.shown for note in ratios)
    if not count:
        return "no figure is left" if ratios else "no figure is told"
    told = "the only figure is a ratio" if count == 1 else f"the only figures are {count} ratios"
    return f"{told} with no starting number"


def subtitle(notes: Collection[Note]) -> str:
    """What is drawn, and the legend of the marks that occur."""
    return " · ".join([f"{counted(len(notes), 'note')}, by date", *signs_of_time(notes), *signs_of_doubt(notes)])
