"""Running text in which every name of an actor leads to the actor's card, and every address to where it says."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

from articles.sight import Sight
from exports.citations import ADDRESS


def linked(sight: Sight, text: str, stop: bool = False) -> str:
    """A text as HTML with its addresses as links, and its names, save those of the actor whose card is open.

    stop: whether the tabulator key stops at each name. It does where no list of the same cards follows.
    """
    words, *rest = ADDRESS.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    after = (outward(address) + named(sight, more, stop) for address, more in pairs)
    return named(sight, words, stop) + "".join(after)


def outward(address: str) -> str:
    """An address as a link that opens in another window."""
    return f"<a href='{escape(address)}' target='_blank' style='color: inherit'>{escape(address)}</a>"


def named(sight: Sight, text: str, stop: bool) -> str:
    """A text without addresses as HTML with its names as links. stop: as above."""
    return "".join(
        link(sight, piece, actor, stop) if actor not in ("", sight.view.selected) else escape(piece)
        for piece, actor in sight.pieces(text)
    )


def prose(sight: Sight, lines: Iterable[str], kind: str = "", stop: bool = False) -> str:
    """Lines of text as paragraphs of a kind, as HTML with names as links; empty ones are left out. stop: as above."""
    start = f"<p class='{kind}'>" if kind else "<p>"
    return "".join(f"{start}{linked(sight, line, stop)}</p>" for line in lines if line)


def bullets(sight: Sight, lines: Iterable[str]) -> str:
    """Lines of text as a list, as HTML with names as links."""
    return f"<ul>{''.join(f'<li>{linked(sight, line, stop=True)}</li>' for line in lines)}</ul>"


def quoted(sight: Sight, text: str) -> str:
    """A paragraph that is at hand, as HTML with names as links."""
    return f"<blockquote>{linked(sight, text)}</blockquote><p>Same text as we read ✓</p>"


def link(sight: Sight, name: str, actor: str, stop: bool) -> str:
    """A name that leads to a card: by `components.select` on this page, by its address in another window."""
    query = urlencode(sight.view.change(selected=actor, beside="").to_query(), safe=",:")
    leads = f"href='?{escape(query)}' data-select='{escape(actor)}' title='Who that is'"
    reach = "" if stop else " tabindex='-1'"
    return f"<a class='name' {leads}{reach}>{escape(name)}</a>"
