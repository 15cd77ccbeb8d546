"""A paragraph that a reader codes, and readers' answers compared: what a host's scripts need to know of the case."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from articles.blocks import Block, Button
from articles.sight import Sight
from drawing.actions import Go
from loaders.agreement import FEWEST
from loaders.case import Case
from loaders.coded import noted
from loaders.kept import kept
from loaders.lens import Lens
from loaders.passages import all_texts
from loaders.typed import rows_in
from loaders.variables import held, variables
from readings.exercise import COMPARE, EXERCISE, TRY_IT, Words, columns, decisions, rules, without
from rows.actor import Actor
from rows.coded import Code, Issue, Noted
from rows.codes import UNCODED
from rows.text import Paragraph

MOST_FILES = 60
"""Files of answers that are compared: a large class."""


class Meaning(NamedTuple):
    """A code, what it is called, and what it means."""

    id: str
    label: str
    says: str


class Question(NamedTuple):
    """An issue: what it asks, its two poles, and what belongs to it."""

    id: str
    label: str
    question: str
    plus: str
    minus: str
    says: str


@dataclass(frozen=True)
class Vocabulary:
    """All that an answer may be made of, as the case calls it: actors by kind, issues, codes; paragraphs in their
    order; variables, each with its rule."""

    actors: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    issues: tuple[Question, ...]
    scores: tuple[Meaning, ...]
    told: tuple[Meaning, ...]
    places: tuple[tuple[str, str], ...]
    columns: Mapping[str, str]
    rules: Mapping[str, str]


@dataclass(frozen=True)
class Exercise(Block):
    """A paragraph to code. name: of the case, for what is kept and saved; following: the next paragraph; coded_here:
    those that can be coded; gist, none: what the case says of it, and why it notes nothing, where it does not."""

    name: str
    passage: str
    text: str
    following: str
    coded_here: tuple[str, ...]
    gist: str
    none: str
    noted: tuple[Noted, ...]
    passes: bool
    tables: Mapping[str, str]
    decisions: tuple[tuple[str, str], ...]
    vocabulary: Vocabulary
    words: Words


@dataclass(frozen=True)
class Compare(Block):
    """The place for files of answers. most: files; fewest: units below which alpha is not said."""

    most: int
    fewest: int
    noted: tuple[tuple[str, tuple[Noted, ...]], ...]
    vocabulary: Vocabulary
    words: Words


def yourself() -> Button:
    """The way to where a reader does what the coders did."""
    return Button(TRY_IT, Go("code_a_paragraph"), "to-code")


def to_code(sight: Sight) -> list[str]:
    """The paragraphs that can be coded: those of which something might be noted, and whose text is at hand."""
    return [name for name, each in passages(sight.case).items() if each.sha256 in sight.at_hand]


@kept(1)
def passages(case: Case) -> dict[str, Paragraph]:
    """The paragraphs of which something might be noted, or is, as of a heading that tells, by their ids, in the order
    of the page of texts."""
    tell = noted(case, None)
    texts = [each.source for each in all_texts(Lens(), case)]
    ordered = sorted(rows_in(case, "passages", Paragraph), key=lambda each: texts.index(each.source))
    rows = {each.id: each for each in ordered}
    return {name: each for name, each in rows.items() if each.role not in UNCODED or name in tell}


def exercise(sight: Sight, passage: str) -> Exercise:
    """One of these paragraphs, to be coded."""
    case, there = sight.case, to_code(sight)
    row = passages(case)[passage]
    after = there.index(passage) + 1
    found = noted(case, sight.coding).get(passage, ())
    none = "" if any(each.ours for each in found) else without(row.skip_reason)
    gist = f"Our gist: {row.gist}" if row.gist else ""
    following = there[after] if after < len(there) else ""
    tables = {name: table.title for name, table in case.package.tables.items() if table.record}
    return Exercise(
        case.package.name,
        passage,
        sight.at_hand[row.sha256],
        following,
        tuple(there),
        gist,
        none,
        found,
        sight.coding is not None,
        tables,
        decisions(held(case)),
        vocabulary(case),
        EXERCISE,
    )


def compare(sight: Sight) -> Compare:
    """The place for answers on this case."""
    found = tuple(noted(sight.case, sight.coding).items())
    return Compare(MOST_FILES, FEWEST, found, vocabulary(sight.case), COMPARE)


@kept(1)
def vocabulary(case: Case) -> Vocabulary:
    """All that an answer may be made of."""
    issues, codes = rows_in(case, "issues", Issue), rows_in(case, "codes", Code)
    coded = variables(case)
    return Vocabulary(
        actors_of(case),
        tuple(question(each) for each in issues),
        meanings(codes, "score"),
        meanings(codes, "told"),
        tuple((name, case.label(name)) for name in passages(case)),
        columns({name: each.label for name, each in coded.items()}, bool(issues)),
        rules({name: each.rule for name, each in coded.items()}),
    )


def question(issue: Issue) -> Question:
    """An issue as a reader is asked it."""
    return Question(issue.issue, issue.short, issue.question, issue.plus, issue.minus, issue.definition)


def actors_of(case: Case) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Actors by their kind, kinds and names in order."""
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in case.labels("actor_kind")}
    for each in sorted(rows_in(case, "actors", Actor), key=lambda each: each.short.casefold()):
        found[each.kind].append((each.actor, each.short))
    return tuple((case.labels("actor_kind")[kind], tuple(members)) for kind, members in found.items() if members)


def meanings(codes: tuple[Code, ...], name: str) -> tuple[Meaning, ...]:
    """The codes of a list in their order."""
    own = sorted((each for each in codes if each.list == name), key=lambda each: each.rank)
    return tuple(Meaning(each.code, each.label, each.definition) for each in own)
