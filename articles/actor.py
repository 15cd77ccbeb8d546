"""The card of an actor: who it is, who belongs to it, who speaks of it, whether it speaks, and its records by role."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from articles.blocks import Block, Fold, Heading, Table, prose
from articles.named import cards, named
from articles.shown import everything, words_of
from articles.sight import Sight
from articles.ways import link
from loaders.case import Case
from loaders.roles import roles
from loaders.standing import who_belong
from loaders.typed import by_id, evidence
from readings.actors import passes_on, role, speaks, told_by
from readings.rows import Row, Rows, Said
from rows.actor import Actor
from wording.capital import capital


def actor_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """The card of one actor, counted over the whole case whatever the reader has left out."""
    case = sight.case
    actor = by_id(case, "actors", Actor)[identifier]
    group = {actor for actor, above in sight.standing.items() if above == identifier} | {identifier}
    found = roles(sight.lens, case, group)
    ids = {each for ids in found.values() for each in ids}
    lines = [*who(actor, case), *heard(ids, actor, case)]
    lines += [f"Its {who_belong(case)} are counted with it."] if len(group) > 1 else []
    lines += ["" if sight.lens.everything else "Counted over all texts, whatever you left out."]
    yield Heading(actor.name)
    yield prose(*lines)
    yield from cards(sight, "Belongs to", [actor.member_of] if actor.member_of else [])
    yield from cards(sight, "Who belongs to it", members(case, identifier))
    yield from by_role(sight, found)
    yield from named(sight, [actor.name, actor.role, *actor.aliases], but=identifier)
    yield from link()


def who(actor: Actor, case: Case) -> Iterator[str]:
    """Role, kind and side, other names."""
    if actor.role:
        yield f"{capital(actor.role)}."
    kind, camp = case.labels("actor_kind")[actor.kind], case.labels("camp")[actor.camp]
    yield f"{capital(kind)}; side: {camp}."
    if actor.aliases:
        yield f"Also: {', '.join(actor.aliases)}."


def heard(records: Collection[str], actor: Actor, case: Case) -> Iterator[str]:
    """Who tells of it, whether it speaks, whether it passes on words of others. records: those that name it."""
    outlets, rows = case.names("outlets"), evidence(case)
    yield told_by(rows, records, outlets)
    yield speaks(rows, actor.actor, below(case, actor.actor), actor.kind, outlets)
    yield passes_on(rows, actor.actor)


def members(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor directly."""
    return [actor for actor, above in case.names("actors", "member_of").items() if above == identifier]


def below(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor, directly or by way of others."""
    return [each for member in members(case, identifier) for each in (member, *below(case, member))]


def by_role(sight: Sight, found: Mapping[tuple[str, str], list[str]]) -> Iterator[Block]:
    """A fold for each way in which records name the actor, with these; a click on one selects it.

    found: as `loaders.roles.roles` has it.
    """
    tables = sight.case.package.tables
    for (name, column), ids in found.items():
        label = role(tables[name].title, name, column, tables[name].label(column))
        make = partial(listed, sight, ids, label, f"list-{name}-{column}")
        yield Fold(f"{label}: {len(ids)}", f"named-{name}-{column}", make, small=False)


def listed(sight: Sight, ids: Collection[str], label: str, key: str) -> Iterator[Block]:
    """Some records as a list."""
    words = words_of(sight, ids)
    records = (row for row in everything(sight).typed(Said) if row.id in words)
    rows = tuple(Row(row.id, (words[row.id], row.words), row.shown) for row in records)
    yield Table(Rows("", label, ("What the texts say", "When"), 0, rows), key)
