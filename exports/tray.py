"""The views that a briefer keeps for slides, in an order, each with a line of the briefer's own."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from exports.unknown import Unknown
from exports.view import view_of
from loaders.case import Case
from loaders.view import View
from painters.powerpoint.canvas import NO_XML

MOST_VIEWS, MOST_LETTERS = 40, 160


class Kept(NamedTuple):
    """A view, and what the briefer says of it."""

    view: View
    line: str = ""


Tray = tuple[Kept, ...]


def added(tray: Tray, view: View) -> Tray:
    """With a view at its end, as a page, which it holds once; as it was where it is full."""
    view = view.change(form="page")
    full = len(tray) >= MOST_VIEWS or any(each.view == view for each in tray)
    return tray if full else (*tray, Kept(view))


def without(tray: Tray, place: int) -> Tray:
    """Without what stands at a place."""
    return tray[:place] + tray[place + 1 :]


def earlier(tray: Tray, place: int) -> Tray:
    """With what stands at a place before the one before it; as it was for the first."""
    return (*tray[: place - 1], tray[place], tray[place - 1], *tray[place + 1 :]) if place else tray


def said(tray: Tray, place: int, line: str) -> Tray:
    """With the briefer's line at a place, as `one_line` has it."""
    kept = tray[place]._replace(line=one_line(line))
    return (*tray[:place], kept, *tray[place + 1 :])


def one_line(text: str) -> str:
    """A briefer's own words in a line of MOST_LETTERS at most, with signs alone that a slide can hold; “…” where it was
    longer."""
    line = " ".join(NO_XML.sub("", " ".join(text.split())).split())
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1].rstrip()}…"


def written(tray: Sequence[Kept]) -> str:
    """The tray as JSON: a list of pairs of address and line."""
    return json.dumps([[each.view.address, each.line] for each in tray])


def read(text: str, case: Case) -> Tray:
    """The tray that a text holds. What leads nowhere in this case, or is no tray at all, is left aside."""
    try:
        pairs = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    tray: Tray = ()
    for pair in pairs if isinstance(pairs, list) else []:
        if len(tray) == MOST_VIEWS:
            break
        match pair:
            case [str(address), str(line)]:
                try:
                    longer = added(tray, view_of(address, case))
                except Unknown:
                    continue
                tray = said(longer, len(longer) - 1, line) if len(longer) > len(tray) else tray
    return tray
