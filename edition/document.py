"""Our own Markdown as HTML: headings, paragraphs, lists, tables, code; no more than `loaders.codebook` writes."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

PART = re.compile(r"`([^`]+)`|\\(.)|\*\*(.+?)\*\*")
BAR = r"\|"
CELLS = re.compile(r"(?<!\\)\|")
KINDS = (("#", "heading"), ("|", "table"), ("- ", "list"))
"""How a line begins that is of a kind; every other is a paragraph."""


def html(markdown: str) -> str:
    """A document as HTML."""
    return "".join(map(block, blocks(markdown.splitlines())))


def blocks(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Lines of one kind together."""
    for kind, own in groupby(lines, kind_of):
        if kind:
            yield kind, list(own)


def kind_of(line: str) -> str:
    """What a line is of; nothing for an empty one."""
    return next((kind for begin, kind in KINDS if line.startswith(begin)), "text" if line.strip() else "")


def block(of: tuple[str, list[str]]) -> str:
    """Lines of one kind as HTML."""
    kind, lines = of
    if kind == "heading":
        return "".join(heading(line) for line in lines)
    if kind == "table":
        return table(lines)
    if kind == "list":
        return f"<ul>{''.join(f'<li>{inline(line[2:])}</li>' for line in lines)}</ul>"
    return "".join(f"<p>{inline(line)}</p>" for line in lines)


def heading(line: str) -> str:
    """A heading by the number of its signs."""
    signs, _, words = line.partition(" ")
    return f"<h{len(signs)}>{inline(words)}</h{len(signs)}>"


def table(lines: list[str]) -> str:
    """A table: its head, a line that parts it from the rest, its rows."""
    head, _, *rows = [[inline(cell.strip()) for cell in CELLS.split(line.strip())[1:-1]] for line in lines]
    names = "".join(f"<th scope='col'>{cell}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>"


def inline(text: str) -> str:
    """A line: code, what stands out, and signs that mean nothing by themselves."""
    done, at = "", 0
    for found in PART.finditer(text):
        code, sign, strong = found.groups()
        done += escape(text[at : found.start()])
        if code:
            done += f"<code>{escape(code.replace(BAR, '|'))}</code>"
        else:
            done += escape(sign) if sign else f"<b>{inline(strong)}</b>"
        at = found.end()
    return done + escape(text[at:])
