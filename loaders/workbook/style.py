"""How a sheet looks: a header that stays, columns as wide as what they hold, cells that keep what is typed as text."""

from math import ceil

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

TEXT, NUMBER = "@", "General"
"""Number formats: what is typed stays as it is typed; a number is one."""
HEAD = Font(name="Calibri", size=11, bold=True)
GROUND = PatternFill("solid", fgColor="E7E6E6")
TOP, WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
NARROWEST, WIDEST, PROSE = 8, 34, 56
"""Widths of columns, in digits; that of a column of prose, whose lines break."""
NARROW, PAGE = 16, 100
"""Those of a page that is read as one."""
LINE = 15
"""Points of a line of a row."""
LETTERS = 1.1
"""Letters of prose in the width of a digit."""
HIGHEST = 400
"""Points of the highest row: programs cut off what is higher than 409."""
AUTHOR = "Faultlines"
COMMENT_WIDTH, LINE_HEIGHT, LETTERS_A_LINE = 320, 18, 46
"""Pixels and letters of the box of a comment."""


def text(cell: Cell, value: str) -> None:
    """Put a text into a cell as text, whatever it looks like: `=1+1` is no formula, `2015-07` no day."""
    cell.value = value
    if value:
        cell.data_type = "s"
    cell.number_format = TEXT
    cell.alignment = TOP


def head(sheet: Worksheet, names: list[str], meanings: list[str], frozen: str = "B2") -> None:
    """The header of a sheet, which stays in sight; each name with what it means as a comment."""
    for place, (name, meaning) in enumerate(zip(names, meanings, strict=True), start=1):
        cell = sheet.cell(1, place)
        text(cell, name)
        cell.font, cell.fill = HEAD, GROUND
        if meaning:
            lines = sum(len(line) // LETTERS_A_LINE + 1 for line in meaning.split("\n"))
            cell.comment = Comment(meaning, AUTHOR, LINE_HEIGHT * (lines + 1), COMMENT_WIDTH)
    sheet.freeze_panes = frozen
    sheet.print_title_rows = "1:1"
    on_paper(sheet)


def on_paper(sheet: Worksheet) -> None:
    """A sheet is printed as wide as the paper."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def column(sheet: Worksheet, place: int, cells: list[str], number_format: str = TEXT) -> None:
    """Give a column a width, and cells still to be typed its format. cells: what stands in it, its header first."""
    dimension = sheet.column_dimensions[get_column_letter(place)]
    longest = max(map(len, cells), default=0)
    prose = longest > WIDEST and any(" " in cell for cell in cells)
    dimension.width = min(max(longest + 2, NARROWEST), PROSE if prose else WIDEST)
    dimension.number_format = number_format
    dimension.alignment = alignment = WRAPPED if prose else TOP
    for row in range(2, len(cells) + 1):
        sheet.cell(row, place).alignment = alignment
    if prose:
        heighten(sheet, cells, PROSE)


def heighten(sheet: Worksheet, cells: list[str], width: int) -> None:
    """Make rows as high as the lines of a column of some width: not every program does so when it opens a file."""
    for row, cell in enumerate(cells, start=1):
        lines = sum(ceil(len(line) / width / LETTERS) or 1 for line in cell.split("\n"))
        if lines > 1:
            dimension = sheet.row_dimensions[row]
            dimension.height = min(max(dimension.height or 0, lines * LINE), HIGHEST)
