"""Blocks that are read, as HTML. How names become links and where marks come from, the host says."""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple, TypeAlias

from articles.blocks import Bullets, Facts, Heading, HowToRead, Line, Prose, Quote, Read, Strong

Link: TypeAlias = Callable[[str], str]
"""A text as HTML with its names as links."""
STRETCH = re.compile(r"\b\w{1,9}–\w{1,9}\b")
"""“Jan–Mar”, “2015–2016”: short enough for the narrowest line."""


class Hand(NamedTuple):
    """How a host writes: a text as HTML with its names as links; a mark of a chart, by its name, as HTML."""

    link: Link
    mark: Callable[[str], str]


def words(text: str) -> str:
    """A text as HTML, of which no stretch of time ends a line with its dash."""
    return STRETCH.sub(r"<span class='whole'>\g<0></span>", escape(text))


def html(block: Read, hand: Hand) -> str:
    """A block as HTML; empty where it says nothing; raises TypeError for a kind that is not known."""
    link = hand.link
    match block:
        case Heading(text, level):
            return f"<h{level}>{link(text)}</h{level}>"
        case Prose(lines, kind):
            start = f"<p class='{kind}'>" if kind else "<p>"
            return "".join(f"{start}{line(each, link)}</p>" for each in lines)
        case Bullets(lines):
            return listed(lines, link)
        case Quote(text):
            return f"<blockquote>{link(text)}</blockquote>"
        case HowToRead():
            return how_to_read(block, hand)
        case Facts():
            return facts(block, link)
    raise TypeError(f"no HTML for {block}")


def line(said: Line, link: Link) -> str:
    """A line with the parts that stand out in bold."""
    parts = (said,) if isinstance(said, str) else said
    return "".join(f"<b>{link(part)}</b>" if isinstance(part, Strong) else link(part) for part in parts)


def listed(lines: Iterable[str], link: Link) -> str:
    """Lines as a list."""
    return f"<ul>{''.join(f'<li>{link(each)}</li>' for each in lines)}</ul>"


def how_to_read(block: HowToRead, hand: Hand) -> str:
    """A line for each mark, which begins with the mark itself, and the rest folded.

    Where there is no room for two columns it is one line that opens: `style.css` says where.
    """
    marks = "".join(f"<li>{hand.mark(mark)}<span>{hand.link(says)}</span></li>" for mark, says in block.marks)
    rest = f"<details><summary>More on how to read it</summary>{listed(block.more, hand.link)}</details>"
    head = "<summary><h2>How to read this</h2></summary>"
    return f"<details class='reading'>{head}<ul class='marks'>{marks}</ul>{rest}</details>"


def facts(block: Facts, link: Link) -> str:
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
