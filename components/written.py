"""Blocks that are read, as HTML."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from html import escape
from typing import Any, TypeAlias

from articles.blocks import Bullets, Facts, Heading, HowToRead, Line, Prose, Quote, Strong
from articles.sight import Sight
from charts.glyphs import GLYPHS
from components.names import linked
from drawing.pen import Pen
from drawing.theme import Palette
from painters.svg import svg_address

Link: TypeAlias = Callable[[str], str]
"""A text as HTML with its names as links."""


def html(sight: Sight, block: Any, stop: bool = True) -> str:
    """A block as HTML; empty where it says nothing. block: of a kind in WRITTEN; stop: as `linked` has it."""
    return WRITTEN[type(block)](block, partial(linked, sight, stop=stop), sight.palette)


def heading(block: Heading, link: Link, palette: Palette) -> str:
    """A heading of its level."""
    return f"<h{block.level}>{link(block.text)}</h{block.level}>"


def prose(block: Prose, link: Link, palette: Palette) -> str:
    """A paragraph for each line, of a class for each kind."""
    start = f"<p class='{block.kind}'>" if block.kind else "<p>"
    return "".join(f"{start}{line(each, link)}</p>" for each in block.lines)


def line(words: Line, link: Link) -> str:
    """A line with the parts that stand out in bold."""
    parts = (words,) if isinstance(words, str) else words
    return "".join(f"<b>{link(part)}</b>" if isinstance(part, Strong) else link(part) for part in parts)


def bullets(block: Bullets, link: Link, palette: Palette) -> str:
    """A list."""
    return listed(block.lines, link)


def listed(lines: Iterable[str], link: Link) -> str:
    """Lines as a list."""
    return f"<ul>{''.join(f'<li>{link(each)}</li>' for each in lines)}</ul>"


def quote(block: Quote, link: Link, palette: Palette) -> str:
    """A paragraph that is at hand."""
    return f"<blockquote>{link(block.text)}</blockquote>"


def how_to_read(block: HowToRead, link: Link, palette: Palette) -> str:
    """A line for each mark, which begins with the mark itself, and the rest folded.

    Where there is no room for two columns it is one line that opens: `style.css` says where.
    """
    marks = "".join(
        f"<li><img alt='' src=\"{pictured(mark, palette)}\"><span>{link(says)}</span></li>"
        for mark, says in block.marks
    )
    rest = f"<details><summary>More on how to read it</summary>{listed(block.more, link)}</details>"
    head = "<summary><h2>How to read this</h2></summary>"
    return f"<details class='reading'>{head}<ul class='marks'>{marks}</ul>{rest}</details>"


@cache
def pictured(mark: str, palette: Palette) -> str:
    """A mark of a chart as the address of a picture, with the letters in it as outlines, so that it needs no font."""
    return svg_address(GLYPHS[mark](Pen(palette)), "", "outlines")


def facts(block: Facts, link: Link, palette: Palette) -> str:
    """A table whose first column heads its rows."""
    names = "".join(f"<th scope='col'>{escape(name)}</th>" for name in block.head)
    body = "".join(row(list(map(link, cells))) for cells in block.rows)
    kind = "facts numbers" if block.numbers else "facts"
    title = f"<caption>{escape(block.caption)}</caption>"
    return f"<table class='{kind}'>{title}<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>"


def row(cells: list[str]) -> str:
    """One row of cells in HTML."""
    first, *others = cells
    return f"<tr><th scope='row'>{first}</th>{''.join(f'<td>{cell}</td>' for cell in others)}</tr>"


WRITTEN: Mapping[type, Callable[[Any, Link, Palette], str]] = {
    Heading: heading,
    Prose: prose,
    Bullets: bullets,
    Quote: quote,
    HowToRead: how_to_read,
    Facts: facts,
}
"""Kind of block to what makes HTML of it."""
