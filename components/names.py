"""Running text as HTML in which every name of an actor leads to the actor's card, every address outward."""

from html import escape
from urllib.parse import urlencode

from articles.pieces import Piece, pieces
from articles.sight import Sight
from drawing.actions import Select
from exports.written import words
from loaders.view import View


def linked(sight: Sight, text: str, stop: bool = False) -> str:
    """A text as HTML with its names and addresses as links.

    stop: whether the tabulator key stops at each name. It does where no list of the same cards follows.
    """
    return "".join(written(piece, stop) for piece in pieces(sight, text))


def written(piece: Piece, stop: bool) -> str:
    """One piece as HTML. stop: as above."""
    if piece.leads:
        return link(piece.text, piece.leads, stop)
    return outward(piece.text) if piece.outward else words(piece.text)


def outward(address: str) -> str:
    """An address as a link that opens in another window."""
    return f"<a href='{escape(address)}' target='_blank' style='color: inherit'>{escape(address)}</a>"


def link(name: str, to: Select, stop: bool) -> str:
    """A name that leads to a card: by `components.select` on this page, in another window by its address, to which the
    browser adds the rest of the view."""
    query = urlencode(View().change(selected=to.selected, beside=to.beside).to_query(), safe=",:")
    leads = f"href='?{escape(query)}' data-select='{escape(to.selected)}' title='Who that is'"
    reach = "" if stop else " tabindex='-1'"
    return f"<a class='name' {leads}{reach}>{escape(name)}</a>"
