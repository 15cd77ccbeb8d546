"""What the notes on some activity say, in a sentence: who eases it, who asks for more of it."""

from collections.abc import Collection, Iterable, Mapping

from readings.called import Called
from readings.legend import signs_of_doubt, signs_of_time
from readings.listing import counted, listing_few
from readings.outlets import listed, tellers
from rows.page import Note

EASING = ("down", "spare-some")


def takeaway(notes: Collection[Note], called: Called, subject: str, left: str) -> str:
    """Who tells of whose easing and whose asking, and which figure there is; true of the records shown.

    How reliable an outlet is is said where it stands alone. subject: what is eased, in the plural; left: what is said
    where nothing is left.
    """
    shown = [note for note in notes if note.shown]
    if not shown:
        return left
    telling = tellers(note.outlets for note in shown)
    who = listed(telling, called.outlets)
    alone = len(telling) == 1
    who += f" ({called.grades[next(iter(telling))]})" if alone else ""
    tell = "tells" if alone else "tell"
    return f"{who} {tell} of {content(shown, called.actors, subject)}; {figures(notes)}"


def content(shown: list[Note], names: Mapping[str, str], subject: str) -> str:
    """“East easing its closures while West asks for more”, or the part of it that the records hold."""
    named = [note for note in shown if note.tells("who")]
    easing = distinct((note.stands for note in named if note.mode == "did" and note.direction in EASING), names)
    asking = distinct((note.stands for note in named if note.mode == "asked" and note.direction == "up"), names)
    eases = f"{listing_few(easing)} easing {'its' if len(easing) == 1 else 'their'} {subject}" if easing else ""
    if easing and asking:
        return f"{eases} while {listing_few(asking)} {'asks' if len(asking) == 1 else 'ask'} for more"
    if asking:
        return f"{listing_few(asking)} asking for more {subject}"
    return eases or f"{subject} in {counted(len(shown), 'note')}, none of an easing or a call for more"


def distinct(actors: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Names of actors, each once, in order of the alphabet."""
    return sorted({names[actor] for actor in actors})


def figures(notes: Iterable[Note]) -> str:
    """Which figures are shown, and of how many of them the number of the whole is told."""
    ratios = [note for note in notes if note.ratio]
    count = sum(note.shown for note in ratios)
    if not count:
        return "no figure is left" if ratios else "no figure is told"
    told = "the only figure is a ratio" if count == 1 else f"the only figures are {count} ratios"
    known = sum(note.shown and note.ratio_whole is not None for note in ratios)
    if not known:
        return f"{told} with no starting number"
    return told if known == count else f"{told}, {count - known} with no starting number"


def subtitle(notes: Collection[Note]) -> str:
    """What is drawn, and the legend of the marks that occur."""
    return " · ".join([f"{counted(len(notes), 'note')}, by date", *signs_of_time(notes), *signs_of_doubt(notes)])
