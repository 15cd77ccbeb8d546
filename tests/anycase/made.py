"""A case of a shape: a descriptor and the rows of every table, by the standard's own schema."""

import json
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any

from loaders.container import Container
from loaders.faults import Fault
from loaders.members import ROOM, ROOM_OF_A_TABLE
from loaders.package import Package, Table
from loaders.read import Sheet
from loaders.standard.codes import codes
from loaders.standard.tables import tables
from loaders.story import NEEDS
from loaders.view import View
from tests.anycase.shape import RECORDS, Shape
from tests.anycase.words import (
    CODES_LIKE_OURS,
    DATES,
    DAYS,
    LIKE_OURS,
    ONE_DAY,
    PUBLISHED,
    RIGHT_TO_LEFT,
    STRETCHES,
    UNENDED,
    WORDS,
    Speech,
)

Row = dict[str, str]
NEW = "of-a-kind-of-its-own"
KINDS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "string", "list": True},
    {"type": "string", "codes": "mood"},
    {"type": "string", "edtf": True},
    {"type": "string", "references": ["actors"]},
    {"type": "integer"},
    {"type": "number"},
)
OWN_COLUMNS = ("mood", "Weather that day", "tally", "seen")
FILLS = {"as long as may be": "words", "in one long word": "one word"}
TIMES = {"all on one day": ONE_DAY, "no end told": UNENDED}
BOUND = {"score", "sign", "tone", "page", "part", "yes_no", "list"}
"""Lists to which no code is added, since the schema bounds them or names what is read."""


[LABEL] = [
    field["constraints"]["maxLength"] for field in tables()["codes"]["schema"]["fields"] if field["name"] == "label"
]
"""Letters that the label of a code has at most."""


class Made:
    """A case that lies in memory, as `loaders.container.Container` has it."""

    def __init__(self, shape: Shape) -> None:
        self.shape, self.chance = shape, Random(shape.seed)
        words = RIGHT_TO_LEFT if "written from right to left" in shape.habits else WORDS
        fill = next((FILLS[each] for each in FILLS if each in shape.habits), "")
        self.speech = Speech(self.chance, shape.long, words, fill)
        self.dates = next((dates for habit, dates in TIMES.items() if habit in shape.habits), DATES)
        self.used: set[str] = set()
        self.rows: dict[str, list[Row]] = {}
        self.fields = {name: list(table["schema"]["fields"]) for name, table in tables().items()}
        self.own = self.own_columns()
        self.codes = self.lists()
        self.fill()

    # ------------------------------------------------ what a loader asks

    def descriptor(self) -> str:
        """The least that a descriptor says, with the columns and tables of its own."""
        focus = [row["actor"] for row in self.rows["actors"][: self.shape.focus]]
        # Of strikes too, which a case may call otherwise: their words stand in sentences around a chart.
        called = {name: self.speech.within(self.speech.phrase(), most) for name, most in ROOM_OF_A_TABLE.items()}
        own = [
            {"name": name, "schema": {"fields": fields}} | (called if name == "strikes" else {})
            for name, fields in ({"strikes": []} | self.own).items()
        ]
        if self.shape.tables:
            letter = {"name": "letter", "type": "string", "description": "Its id."}
            more = {
                "name": "hand",
                "type": "string",
                "description": "Whose hand.",
                "title": "Hand",
                "shown_in": ["list", "search"],
            }
            own.append(
                {
                    "name": "letters",
                    "record": True,
                    "title": "Letters",
                    "schema": {"fields": [letter, more], "primaryKey": ["letter"]},
                }
            )
        said = {"title": self.speech.within(self.speech.phrase(), ROOM["title"]), "focus": focus, "resources": own}
        return json.dumps({key: value for key, value in said.items() if value})

    def holds(self, table: Table) -> bool:
        """Whether a table has rows."""
        return bool(self.rows.get(table.name))

    def sheet(self, table: Table, lenient: bool = False) -> Sheet:
        """The rows of a table."""
        found = self.rows.get(table.name, [])
        rows = [{column: row.get(column, "") for column in table.columns} for row in found]
        return Sheet(table.file, rows, list(range(2, len(rows) + 2)))

    def misplaced(self, package: Package) -> list[Fault]:
        """Nothing."""
        return []

    def placed(self, fault: Fault) -> Fault:
        """As it is."""
        return fault

    def names(self) -> list[str]:
        """None."""
        return []

    def passed_over(self, package: Package) -> list[Fault]:
        """Nothing."""
        return []

    # ------------------------------------------------ what it is made of

    def own_columns(self) -> dict[str, list[dict[str, Any]]]:
        """Some columns of its own, by table."""
        found: dict[str, list[dict[str, Any]]] = {}
        names = OWN_COLUMNS[: self.shape.columns]
        if self.chance.random() < 0.5:
            names = names[:1] * len(names)
        places = list(zip(names, self.chance.sample(list(tables()), len(names)), strict=True))
        if "a column in every table" in self.shape.habits:
            places = [(self.chance.choice(OWN_COLUMNS), table) for table in tables()]
        for name, table in places:
            shown = self.chance.choice(([], ["search"], ["panel", "search"], ["panel", "list", "search", "download"]))
            field = {
                "name": name,
                "title": f"Its {name}",
                "description": "X.",
                "shown_in": shown,
                **self.chance.choice(KINDS),
            }
            found.setdefault(table, []).append(field)
            self.fields[table] = [*self.fields[table], field]
        return found

    def lists(self) -> dict[str, list[str]]:
        """Codes of each list; where the case has its own, rows of them too."""
        found: dict[str, list[str]] = {}
        for row in codes():
            found.setdefault(row["list"], []).append(row["code"])
        self.rows["codes"] = [self.code("mood", "calm", 1), self.code("mood", "none", 2)]
        found["mood"] = ["calm", "none"]
        for name in found if self.shape.codes or "our words as codes" in self.shape.habits else ():
            if name not in BOUND and self.chance.random() < 0.6:
                new = self.new_code(found[name])
                found[name] = (
                    [*found[name], new] if self.chance.random() < 0.5 or name == "mood" else [new, *found[name]]
                )
                whole = [dict(row) for row in codes() if row["list"] == name]
                whole = [row | {"label": self.speech.within(row["label"], LABEL)} for row in whole]
                self.rows["codes"] += [*whole, self.code(name, new, 99)]
        return found

    def new_code(self, there: list[str]) -> str:
        """A code that a list has not."""
        ours = [each for each in CODES_LIKE_OURS if each not in there]
        return self.chance.choice(ours) if "our words as codes" in self.shape.habits else NEW

    def code(self, name: str, code: str, rank: int) -> Row:
        """One code."""
        label = self.speech.within(self.speech.phrase(1, 3), LABEL)
        return {"list": name, "code": code, "rank": str(rank), "label": label, "definition": "X."}

    def fill(self) -> None:
        """All rows, each table after those that it refers to."""
        shape = self.shape
        sizes = {"outlets": shape.outlets, "sources": shape.sources, "actors": shape.actors, "phases": shape.phases}
        for name in ("outlets", "sources"):
            self.rows[name] = self.many(name, sizes[name])
        self.rows["passages"] = list(self.passages())
        for name in ("actors", "phases", "issues"):
            self.rows[name] = self.many(name, sizes.get(name, shape.rows.get(name, 0)))
        self.places()
        self.rows["evidence"] = []
        for name in RECORDS:
            self.rows[name] = self.records(name, shape.rows[name])
        if shape.tables:
            self.fields["letters"] = [
                {"name": "letter", "type": "string"},
                *(f for f in self.fields["events"] if f["name"] in ("date", "date_basis", "title", "note")),
                {"name": "hand", "type": "string"},
            ]
            self.rows["letters"] = self.records("letters", self.chance.randint(0, 3))
        if not self.rows["evidence"]:
            self.rows["events"] = self.records("events", 1)
        self.excuse()
        for name in ("claims", "disagreements", "hypotheses", "verdicts", "limits", "glossary", "story"):
            self.rows[name] = self.many(name, shape.rows[name])

    def many(self, table: str, count: int) -> list[Row]:
        """Rows of a table, without such as would repeat a key."""
        self.rows[table], keys = [], tables()[table]["schema"]["primaryKey"]
        there = set[tuple[str, ...]]()
        for number in range(count):
            row = self.row(table, number)
            if row is not None and (key := tuple(row[each] for each in keys)) not in there:
                there.add(key)
                self.rows[table].append(row)
        return self.rows[table]

    def records(self, table: str, count: int) -> list[Row]:
        """Records, each with evidence."""
        self.rows[table] = []
        key = self.fields[table][0]["name"]
        for number in range(count):
            row = self.row(table, number)
            if row is not None:
                self.rows[table].append(row)
                self.rows["evidence"] += self.evidence(row[key])
        return self.rows[table]

    def row(self, table: str, number: int) -> Row | None:
        """One row; none where it would need what the case has not."""
        made: Row = {}
        for field in self.fields[table]:
            cell = self.cell(table, field, number, made)
            if cell is None:
                return None
            most = field.get("constraints", {}).get("maxLength")
            made[field["name"]] = self.speech.within(cell, most) if cell and most else cell
        return made

    def cell(self, table: str, field: dict[str, Any], number: int, made: Row) -> str | None:
        """A cell by what the schema says of its column; None where there is none that would do."""
        name, chance, needed = field["name"], self.chance, field.get("constraints", {}).get("required", False)
        if special := getattr(self, f"its_{name}", None):
            found = special(table, number, made)
            if found is not NotImplemented:
                return found
        key = tables().get(table, {"schema": {"primaryKey": ["letter"]}})["schema"]["primaryKey"]
        if [name] == key:
            return self.identifier(table, number)
        lonely = any(not made.get(other) for other in field.get("needs", ()))
        if lonely or (not needed and chance.random() < 0.4):
            return ""
        if target := self.target(table, field):
            there = self.ids(target, table, made, field)
            if not there:
                return None if needed else ""
            if target == "actors" and "one actor in every role" in self.shape.habits:
                there = there[:1]
            most = 3 if field.get("list") else 1
            return ";".join(chance.sample(there, min(len(there), chance.randint(1, most))))
        if "codes" in field:
            return chance.choice(self.codes[field["codes"]])
        if field.get("edtf"):
            return ";".join(chance.sample(DATES, chance.randint(1, 2 if field.get("list") else 1)))
        if field["type"] != "string":
            least, most = (
                field.get("constraints", {}).get(rule, other) for rule, other in (("minimum", 1), ("maximum", 9))
            )
            return str(chance.randint(int(least), int(most)))
        if field.get("own_name") or name == "short":
            return self.speech.name(len(self.used) + 100 * number)
        return self.speech.phrase(3, 10) if name in ("title", "question", "plus", "minus") else self.speech.sentence()

    def identifier(self, table: str, number: int) -> str:
        """An id that nothing else has, now and then a word of ours."""
        wanted = self.chance.choice(LIKE_OURS) if self.chance.random() < 0.2 else f"{table[:-1]}-{number}"
        found = wanted if wanted not in self.used else f"{table[:-1]}-{len(self.used)}"
        self.used.add(found)
        return found

    def target(self, table: str, field: dict[str, Any]) -> str:
        """The table that a column refers to; empty for none."""
        keys = tables().get(table, {"schema": {}})["schema"].get("foreignKeys", [])
        for key in keys:
            if key["fields"] == [field["name"]]:
                return str(key["reference"]["resource"] or table)
        return str(next(iter(field.get("references", [])), ""))

    def ids(self, target: str, table: str, made: Row, field: dict[str, Any]) -> list[str]:
        """What a cell may refer to: never what stands in a column that it is to be apart from."""
        if target == "record":
            found = self.claimable() if table == "claims" else self.recorded()
        elif target == "passages":
            found = [f"{row['source']}:{row['paragraph']}" for row in self.rows[target]]
        else:
            found = [row[tables()[target]["schema"]["primaryKey"][0]] for row in self.rows.get(target, [])]
        apart = {item for other in field.get("apart", []) for item in made.get(other, "").split(";")}
        return [each for each in found if each not in apart]

    def recorded(self) -> list[str]:
        """Ids of all records."""
        return list(dict.fromkeys(row["record"] for row in self.rows["evidence"]))

    def claimable(self) -> list[str]:
        """Ids of those that no reader's comment tells."""
        comments = {(row["source"], row["paragraph"]) for row in self.rows["passages"] if row["role"] == "comment"}
        told = {row["record"] for row in self.rows["evidence"] if (row["source"], row["paragraph"]) in comments}
        return [each for each in self.recorded() if each not in told]

    # ------------------------------------------------ cells that have rules of their own

    def its_date(self, table: str, number: int, made: Row) -> Any:
        """When; phases lie apart."""
        if table == "phases":
            return sorted(DAYS if "times of a day" in self.shape.habits else STRETCHES)[number]
        return self.chance.choice(self.dates)

    def its_published(self, table: str, number: int, made: Row) -> str:
        """After all that is told."""
        return self.chance.choice(PUBLISHED)

    def its_date_basis(self, table: str, number: int, made: Row) -> str:
        """How it is known."""
        return self.chance.choice(
            ("told", "told: in its first line", "relative: to the letter", "inferred: from the order")
        )

    its_published_basis = its_date_basis

    def its_member_of(self, table: str, number: int, made: Row) -> str:
        """An actor before it."""
        return self.before(table, number, "actor")

    def its_derived_from(self, table: str, number: int, made: Row) -> str:
        """A text before it."""
        return self.before(table, number, "source")

    def its_part_of(self, table: str, number: int, made: Row) -> str:
        """A meeting before it."""
        return self.before(table, number, "meeting")

    def its_reading_of(self, table: str, number: int, made: Row) -> str:
        """A note before it."""
        return self.before(table, number, "strike")

    def before(self, table: str, number: int, key: str) -> str:
        """A row before it, or none."""
        found = [row[key] for row in self.rows[table]]
        return self.chance.choice(found) if found and self.chance.random() < 0.4 else ""

    def its_x(self, table: str, number: int, made: Row) -> str:
        """Set by `places`."""
        return ""

    its_y = its_x

    def its_ratio(self, table: str, number: int, made: Row) -> str:
        """A part of a whole, or none."""
        return self.chance.choice(("", "", "1/5", "3/7", "2/2", "1/40", "99/100"))

    def its_ratio_of(self, table: str, number: int, made: Row) -> str:
        """Of what."""
        return self.speech.phrase() if made["ratio"] else ""

    def its_ratio_whole(self, table: str, number: int, made: Row) -> str:
        """How many that is, where it is told."""
        return self.chance.choice(("", "", "10", "1500")) if made["ratio"] else ""

    def its_quantity(self, table: str, number: int, made: Row) -> str:
        """A figure, or none."""
        return self.chance.choice(("", "3", "1200000", "0.5"))

    def its_unit(self, table: str, number: int, made: Row) -> str:
        """Of what."""
        return self.speech.phrase(1, 2) if made["quantity"] else ""

    def its_rank(self, table: str, number: int, made: Row) -> str:
        """Their order."""
        return str(number + 1)

    def its_term(self, table: str, number: int, made: Row) -> str:
        """An id that is unique in its table."""
        return f"term-{number}"

    def its_step(self, table: str, number: int, made: Row) -> str:
        """The same."""
        return f"step-{number}"

    def its_view(self, table: str, number: int, made: Row) -> str:
        """A page that has something, without an outlet or with all, something selected or nothing."""
        there = [page for page, needs in NEEDS.items() if not needs or any(self.rows[each] for each in needs)]
        outlet = self.chance.choice(self.rows["outlets"])["outlet"]
        asked = self.chance.choice(("", f"?without={outlet}", f"?selected={outlet}"))
        return View(self.chance.choice(there)).path + asked

    def its_heading(self, table: str, number: int, made: Row) -> str:
        """A line with a slot."""
        return f"{self.speech.phrase(1, 3)[:50].rstrip()} {{count {self.chance.choice(RECORDS)}}}"

    def its_answer(self, table: str, number: int, made: Row) -> str:
        """What a question asks for."""
        return self.speech.sentence() if made["ask"] else ""

    def its_held(self, table: str, number: int, made: Row) -> str:
        """Some of what every page can hold back."""
        return ";".join(self.chance.sample(("answer", "unnamed", "rumour"), self.chance.randint(0, 3)))

    def its_hypothesis(self, table: str, number: int, made: Row) -> Any:
        """The same."""
        return f"hypothesis-{number}" if table == "hypotheses" else NotImplemented

    def its_paragraph(self, table: str, number: int, made: Row) -> str:
        """Of a term of the glossary: one of its text, or none."""
        own = [row["paragraph"] for row in self.rows["passages"] if row["source"] == made["source"]]
        return self.chance.choice([*own, ""]) if own else ""

    def its_skip_reason(self, table: str, number: int, made: Row) -> str:
        """Set by `excuse`."""
        return ""

    # ------------------------------------------------ tables that have rules of their own

    def passages(self) -> Any:
        """Paragraphs of every text: first one of content, then any; a reprint is of an earlier text."""
        before: list[str] = []
        for source in self.rows["sources"]:
            own: list[str] = []
            for number in range(1, self.chance.randint(1, self.shape.passages) + 1):
                role = "content" if number == 1 else self.chance.choice(self.codes["passage_role"])
                copy = self.chance.choice(before) if role == "reprint" and before else ""
                digest = sha256(f"{source['source']} {number}".encode()).hexdigest()
                outlet = self.chance.choice(self.rows["outlets"])["outlet"] if role == "reprint" else source["outlet"]
                gist = "" if role in ("heading", "boilerplate") else self.speech.sentence()
                row = {"source": source["source"], "paragraph": str(number), "role": role, "outlet": outlet}
                more = {
                    field["name"]: self.cell("passages", field, number, row) or ""
                    for field in self.own.get("passages", ())
                }
                yield row | {"reprint_of": copy, "sha256": digest, "gist": gist, "skip_reason": ""} | more
                own.append(f"{source['source']}:{number}")
            before += own

    def evidence(self, record: str) -> list[Row]:
        """What a record rests on: a paragraph that tells all of it, and others."""
        citable = [row for row in self.rows["passages"] if row["role"] != "boilerplate"]
        chosen = self.chance.sample(citable, min(len(citable), self.chance.choice((1, 1, 1, 2, 3))))
        actors = [row["actor"] for row in self.rows["actors"]]
        found = []
        for place, passage in enumerate(chosen):
            who = self.chance.sample(actors, min(len(actors), self.chance.randint(0, 3)))
            who = actors[:1] if "one actor in every role" in self.shape.habits else who
            part = self.chance.choice(("", "when", "who", "what;when")) if place else ""
            told = "rumour" if "all rumours" in self.shape.habits else self.chance.choice(self.codes["told"])
            row = {"record": record, "source": passage["source"], "paragraph": passage["paragraph"], "told": told}
            row |= {"speaker": who[0] if who else "", "via": ";".join(who[1:]), "part": part}
            more = {
                field["name"]: self.cell("evidence", field, place, row) or "" for field in self.own.get("evidence", ())
            }
            found.append(row | more)
        return found

    def places(self) -> None:
        """A place in the network for every actor, with room between them."""
        actors = self.rows["actors"]
        across, up = next((x, x - 1) for x in count(7) if x * (x - 1) >= len(actors))
        spots = self.chance.sample([(x, y) for x in range(across) for y in range(up)], len(actors))
        for row, (x, y) in zip(actors, spots, strict=True):
            row |= {"x": f"{x / (across - 1):.3f}", "y": f"{y / (up - 1):.3f}"}

    def excuse(self) -> None:
        """Say of every paragraph that no record cites why."""
        cited = {(row["source"], row["paragraph"]) for row in self.rows["evidence"]}
        for row in self.rows["passages"]:
            if (row["source"], row["paragraph"]) not in cited and row["role"] not in (
                "heading",
                "boilerplate",
                "reprint",
            ):
                row["skip_reason"] = self.speech.sentence()


def made(shape: Shape) -> Container:
    """A case of a shape."""
    return Made(shape)
