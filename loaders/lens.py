"""What a reader leaves out and looks at, as a pure value that a URL can carry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from loaders.case import Case
from loaders.faults import nearest, suggestion

OFFICIALS = ("state", "name")
VIEWS = ("page", "slide")
SEPARATOR = ","
OTHERS = ("from", "to", "find")
"""Parameters of which any day or any words are a value."""
TIES = ("relations", "grievances", "meetings")
FIRST_TIES = ("relations", "grievances")
ACTORS = ("focus", "all")
MOST_CHARACTERS = 80


@dataclass(frozen=True)
class Lens:
    """What is left out (`without` outlets, `told` ways), which phases and days are looked at (none: all), whether
    officials stand with their `state` or by `name`, what is `selected` (an id or empty), which `view` is drawn, what is
    looked at `beside` the selected thing, which tables' `ties` the network draws (none: FIRST_TIES) and whose `actors`
    the stances show, and what a search is to `find`.

    `first` and `last` are ISO days or empty; in a URL they are `from` and `to`.
    """

    without: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    officials: str = "state"
    selected: str = ""
    view: str = "page"
    beside: str = ""
    ties: tuple[str, ...] = ()
    actors: str = "focus"
    find: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str], case: Case) -> tuple[Self, list[str]]:
        """The lens that a URL's parameters describe, and a notice for each value that means nothing here.

        Capitals mean nothing. A parameter that stands there several times comes as one (see `one_each`).
        """
        known = vocabulary(case)
        query = {name.lower(): value for name, value in query.items()}
        notices = [*unknown(query, {*(parameter for parameter, _ in known.values()), *OTHERS})]
        chosen: dict[str, Any] = {}
        for name, (parameter, allowed) in known.items():
            plain = {each.lower(): each for each in allowed}
            values = [value.strip() for value in query.get(parameter, "").split(SEPARATOR) if value.strip()]
            good = list(dict.fromkeys(plain[value.lower()] for value in values if value.lower() in plain))
            single = not isinstance(getattr(cls, name), tuple)
            notices += [notice(parameter, value, allowed) for value in values if value.lower() not in plain]
            if single and len(good) > 1:
                notices.append(f"The link's “{parameter}” can be one thing alone; “{good[-1]}” counts.")
            if good:
                chosen[name] = good[-1] if single else tuple(sorted(good))
        for name, parameter in (("first", "from"), ("last", "to")):
            if value := query.get(parameter, ""):
                if is_day(value):
                    chosen[name] = value
                else:
                    notices.append(f"“{value}” in the link's “{parameter}” is no day as 2016-02-27; left aside.")
        if asked := " ".join(query.get("find", "").split())[:MOST_CHARACTERS]:
            chosen["find"] = asked
        lens = cls(**chosen)
        if lens.first and lens.last and lens.first > lens.last:
            notices.append(f"The link's “from” ({lens.first}) is after its “to” ({lens.last}); both left aside.")
            lens = replace(lens, first="", last="")
        return lens, notices

    def to_query(self) -> dict[str, str]:
        """The parameters of a URL that bring this lens back; what is at its default is left out."""
        names = {"first": "from", "last": "to"}
        changed = {name: value for name, value in vars(self).items() if value != getattr(Lens, name)}
        return {
            names.get(name, name): SEPARATOR.join(value) if isinstance(value, tuple) else value
            for name, value in changed.items()
        }

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.without or self.told or self.phase or self.first or self.last)

    @property
    def filters(self) -> Self:
        """The lens without all that changes no record: what is selected, looked at, drawn or searched for."""
        kept = ("without", "told", "phase", "first", "last", "officials")
        return type(self)(**{name: getattr(self, name) for name in kept})

    def reset(self) -> Self:
        """The same view with nothing left out."""
        return replace(self, without=(), told=(), phase=(), first="", last="")


def vocabulary(case: Case) -> dict[str, tuple[str, Iterable[str]]]:
    """Field of the lens to its URL parameter and the values it may take."""
    allowed = {
        "without": list(case["outlets"]["outlet"]),
        "told": list(case.labels("told")),
        "phase": list(case["phases"]["phase"]),
        "officials": OFFICIALS,
        "selected": case.ids(),
        "beside": case.ids(),
        "ties": TIES,
        "actors": ACTORS,
        "view": VIEWS,
    }
    return {name: (name, values) for name, values in allowed.items()}


def notice(parameter: str, value: str, allowed: Iterable[str]) -> str:
    """One sentence for a reader whose link says something this case does not know."""
    return f"“{value}” in the link's “{parameter}” means nothing in this case{suggestion(value, allowed)}; left aside."


def unknown(query: Mapping[str, str], known: Iterable[str]) -> Iterator[str]:
    """A notice for each parameter that is spelled nearly as one of ours; others are none of our business."""
    known = sorted(known)
    for name in query:
        if name not in known and (near := nearest(name, known)):
            yield f"“{name}” in the link means nothing here (did you mean “{near}”?); left aside."


def one_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Parameters of a URL, each once: the values of one that stands there several times, as the items of a list."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: (" " if name == "find" else SEPARATOR).join(values) for name, values in found.items()}


def is_day(value: str) -> bool:
    """Whether it is an ISO day."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
