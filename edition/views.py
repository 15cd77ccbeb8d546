"""All views of a page: each part of it with its few variants, and which of these every lens has."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from html import escape
from itertools import chain, combinations, product

from articles.lens_line import how_much, officials
from articles.page import Article, Choice, Page
from articles.pages import article_of
from articles.panel import reading
from articles.stage import gathers, how_to_read, legend, scene_of
from edition.hand import linked, table, written
from edition.open import OpenSight, open_sight
from edition.picture import CHARTS, pictured
from edition.signs import GONE, PLAIN
from edition.slots import Chosen, Piece, Slots
from edition.states import Left, States
from loaders.case import Case
from loaders.view import View

SAME = "The list of records says the same in words."
UNLINKED = ("subtitle", "footer")
"""Parts whose names lead to no card."""
Values = tuple[str | tuple[str, ...], ...]


@dataclass
class Option:
    """One way to look at a page: the values of its choices, the states of the lenses under it, and the views of these,
    area by area; ids that its chart has a mark for. areas: the parts of the page by name, in its order."""

    values: Values
    states: States
    here: frozenset[str]
    areas: dict[str, Slots] = field(default_factory=dict)
    views: list[dict[str, Chosen]] = field(default_factory=list)

    def put(self, parts: dict[str, list[Piece]]) -> None:
        """Take in the view of the next state."""
        self.views.append({name: self.areas.setdefault(name, Slots()).put(pieces) for name, pieces in parts.items()})


@dataclass
class Views:
    """All views of a page, by the values of its choices."""

    page: Page
    choices: tuple[Choice, ...]
    options: list[Option] = field(default_factory=list)


def options(choice: Choice, case: Case) -> list[str]:
    """The options of a choice that a case has; the default of one that it does not offer."""
    start = View()
    held = start.lens if hasattr(start.lens, choice.field) else start
    return list(choice.options_in(case)) or [getattr(held, choice.field)]


def ways(choice: Choice, case: Case) -> list[str | tuple[str, ...]]:
    """All values that a choice can have in a case, that of the first view first; of several, as a view keeps them."""
    all_options = options(choice, case)
    if not choice.first:
        return list(all_options)
    several = chain.from_iterable(combinations(all_options, count) for count in range(1, len(all_options) + 1))
    others = [tuple(sorted(each)) for each in several if set(each) != set(choice.first)]
    return [(), *others]


def view_of(page: Page, choices: Iterable[Choice], values: Values) -> View:
    """The view of a page with nothing left out under some choices."""
    return View(page.name).change(**dict(zip((each.field for each in choices), values, strict=True)))


def first_view(page: Page, choices: Iterable[Choice], case: Case) -> View:
    """The view of a page that a reader comes to."""
    return view_of(page, choices, tuple(ways(choice, case)[0] for choice in choices))


def records_of(sight: OpenSight, made: Article, left: Left) -> set[str]:
    """The records that a page's sentences and marks are made of."""
    return {each.id for each in sight.telling} | (set(made.marked) & left.place.keys())


def views(page: Page, case: Case, left: Left) -> Generator[tuple[int, int], None, Views]:
    """Make all views of a page, which are what it returns; on the way how many are made, of how many."""
    found = Views(page, (officials(case), *page.choices))
    plans = [plan(found, case, left, values) for values in product(*(ways(choice, case) for choice in found.choices))]
    whole, done = sum(len(option.states.lenses) for _, option in plans), 0
    for start, option in plans:
        for lens in option.states.lenses:
            view = start.change(without=lens.without, told=lens.told, phase=lens.phase)
            option.put(parts(open_sight(case, view), page))
            done += 1
            yield done, whole
        found.options.append(option)
    return found


def plan(found: Views, case: Case, left: Left, values: Values) -> tuple[View, Option]:
    """The first view under some choices, and an option without views yet."""
    start = view_of(found.page, found.choices, values)
    sight = open_sight(case, start)
    made = article_of(sight)
    outlets = bool(set(made.marked) & set(case.names("outlets")))
    records = records_of(sight, made, left)
    here = frozenset(made.marked or made.rows.ids)
    columns = tuple(found.page.columns(case).items()) if found.page.columns else ()
    return start, Option(values, left.states(records, outlets, columns), here)


def parts(sight: OpenSight, page: Page) -> dict[str, list[Piece]]:
    """The parts of a page under one view."""
    made = article_of(sight)
    frame = sight.framed(made.takeaway, legend(sight, made))
    words: dict[str, str] = {
        "count": "".join(how_much(sight)),
        "title": frame.takeaway,
        "subtitle": frame.subtitle,
        "rests": frame.rests_on,
        "told": frame.how_told,
        "cannot": frame.cannot_tell,
        "footer": frame.footer,
    }
    said = {
        name: [Piece(name, escape(text).replace(GONE, PLAIN) if name in UNLINKED else linked(sight, text))]
        for name, text in words.items()
    }
    alt = " ".join((f"{frame.subtitle}.", *gathers(sight, made).sentences, SAME))
    return said | {
        **{name: list(pictured(scene_of(sight, made.chart, *size), alt)) for name, size in CHARTS.items()},
        "list": [Piece("heading", f"<h2>{linked(sight, made.rows.heading)}</h2>"), *table(sight, made.rows)],
        "reading": list(written(sight, reading(sight, how_to_read(sight, made)))),
        "below": list(written(sight, page.below(sight))) if page.below else [],
        "after": list(written(sight, page.after(sight))) if page.after else [],
    }
