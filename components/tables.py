"""A plain table as HTML, for what is read and not clicked."""

from collections.abc import Iterable
from html import escape

from articles.sight import Sight
from components.names import linked


def table_html(
    sight: Sight, caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], numbers: bool = False
) -> str:
    """A table whose first column says what each row is; all is text, with names as links.

    numbers: whether the other columns are numbers.
    """
    names = "".join(f"<th scope='col'>{escape(name)}</th>" for name in head)
    body = "".join(line([linked(sight, cell, stop=True) for cell in row]) for row in rows)
    kind = "facts numbers" if numbers else "facts"
    title = f"<caption>{escape(caption)}</caption>"
    return f"<table class='{kind}'>{title}<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>"


def line(cells: list[str]) -> str:
    """One row of cells in HTML."""
    first, *others = cells
    return f"<tr><th scope='row'>{first}</th>{''.join(f'<td>{cell}</td>' for cell in others)}</tr>"
