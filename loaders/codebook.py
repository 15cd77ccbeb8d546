"""The codebook: every table, column and code with its rule, as Markdown made from the package and its codes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.limits import LENGTH
from loaders.package import Table
from wording.ends import closed

SIGNS = re.compile(r"[\\`*_{}\[\]|<>&$~]|:(?=\w)")
KINDS = {"string": "text", "integer": "whole number", "number": "number"}


def codebook(case: Case) -> str:
    """The whole codebook in Markdown: tables with their columns, issues, lists of codes, the words of the glossary."""
    parts = introduction(case), tables(case), issues(case), code_lists(case["codes"]), words(case)
    return "\n".join(line for part in parts for line in part) + "\n"


def introduction(case: Case) -> Iterator[str]:
    """What the reader holds."""
    yield "# Codebook"
    yield ""
    version = f", version {case.package.version}" if case.package.version else ""
    yield f"{closed(inert(case.package.title) + version)} Made from `datapackage.json` and `codes.csv`."
    yield "The items of a list stand between `;`. An empty cell means that nothing is told, or nothing applies."
    yield "Facts come from the texts; titles, gists and notes are our words; scores and letters are our codes."


def tables(case: Case) -> Iterator[str]:
    """A section for each table."""
    for table in case.package.tables.values():
        yield from ["", f"## {inert(table.title)} (`{table.file}`)", ""]
        key = ", ".join(f"`{name}`" for name in table.key)
        count = len(case[table.name])
        yield f"{inert(table.description)} {count or 'No'} row{'' if count == 1 else 's'}. Key: {key}."
        yield from ["", *grid(["column", "holds", "needed", "rule"], rows_of(table))]


def rows_of(table: Table) -> Iterator[list[str]]:
    """A row for each column of a table."""
    for field in table.fields:
        needed = "yes" if field.get("constraints", {}).get("required") else ""
        yield [f"`{field['name']}`", holds(table, field), needed, " ".join([field["description"], *rules(field)])]


def rules(field: dict[str, Any]) -> Iterator[str]:
    """What a column asks of others and where it is shown, in a sentence each."""
    if most := field.get("constraints", {}).get(LENGTH):
        yield f"At most {most} letters."
    yield from (f"Needs `{other}`." for other in field.get("needs", []))
    yield from (f"Shares nothing with `{other}`." for other in field.get("apart", []))
    if field.get("share"):
        yield "The part stands first, and is not more than the whole."
    if field.get("apart_in_time"):
        yield "Both ends are told, and no two rows share a day."
    if field.get("slots"):
        yield "Numbers and names of the case stand in slots, as `{count claims}`."
    if field.get("own_name"):
        yield "No two rows have one name."
    if "unsaid" in field:
        yield f"Nothing is said of `{field['unsaid']}`."
    places = field.get("shown_in", [])
    if shown := [place for place in places if place != "search"]:
        yield f"Shown as “{field['title']}”: {', '.join(shown)}."
    if "search" in places:
        yield "A search looks in it."


def holds(table: Table, field: dict[str, Any]) -> str:
    """What a cell of a column holds, in words."""
    targets = [
        key["reference"]["resource"] or table.name for key in table.foreign_keys if field["name"] in key["fields"]
    ]
    if "codes" in field:
        kind = f"code of `{field['codes']}`"
    elif field.get("edtf"):
        kind = "date in EDTF"
    elif named := targets or field.get("references"):
        kind = f"id in {', '.join(f'`{name}`' for name in named)}"
    else:
        kind = KINDS[field["type"]]
    return f"list, each: {kind}" if field.get("list") else kind


def issues(case: Case) -> Iterator[str]:
    """A section with every issue, its question and its two poles, where the case has one."""
    if not len(case["issues"]):
        return
    story = case.package.story
    apart = f" Stances on `{story}` are positions about the story itself, and stand apart." if story else ""
    yield from [
        "",
        "## Issues",
        "",
        f"Codes of `issue` in stances and grievances; a score says which pole, no more.{apart}",
        "",
    ]
    yield from grid(
        ["issue", "on the screen", "question", "++", "−−", "what belongs to it"],
        (
            [f"`{row.issue}`", row.short, row.question, row.plus, row.minus, row.definition]
            for row in case["issues"].itertuples()
        ),
    )


def code_lists(codes: pd.DataFrame) -> Iterator[str]:
    """A section for each list of codes, in the order of the screen."""
    yield from ["", "## Codes"]
    for name, rows in codes.groupby("list"):
        yield from ["", f"### `{name}`", ""]
        ordered = rows.sort_values("rank")
        yield from grid(
            ["code", "on the screen", "when"],
            ([f"`{row.code}`", row.label, row.definition] for row in ordered.itertuples()),
        )


def words(case: Case) -> Iterator[str]:
    """A section with every term of the glossary, where the case has one."""
    if not len(case["glossary"]):
        return
    kinds, texts = case.labels("term_kind"), case.names("sources")
    yield from ["", "## Words", ""]
    ordered = sorted(case["glossary"].itertuples(), key=lambda row: row.short.casefold())
    yield from grid(
        ["term", "kind", "in full", "what it is", "where"],
        (
            [
                ", ".join([row.short, *row.also]),
                kinds[row.kind],
                row.full,
                row.gloss,
                where(texts, row.source, row.paragraph),
            ]
            for row in ordered
        ),
    )


def where(texts: Mapping[str, str], source: str, paragraph: Any) -> str:
    """Which text uses a term and, if that is told, in which paragraph. texts: to their short names."""
    place = "" if pd.isna(paragraph) else f", paragraph {paragraph}"
    return f"{texts[source]}{place}" if source else ""


def grid(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    """A table in Markdown."""
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield f"| {' | '.join(map(inert, row))} |"


def inert(text: str) -> str:
    """Text of a case in which Markdown finds no link, picture or formula of its own; what stands between backticks is
    only set in other letters."""
    parts = enumerate(re.split(r"(`[^`]*`)", text))
    return "".join(part.replace("|", r"\|") if at % 2 else SIGNS.sub(r"\\\g<0>", part) for at, part in parts)
