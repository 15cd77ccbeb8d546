"""What a reader looks at and how, as a pure value that a URL can carry: the lens, and what changes no record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, NamedTuple, Protocol, Self
from urllib.parse import urlencode

from loaders.faults import nearest, suggestion
from loaders.lens import Lens

OFFICIALS = ("state", "name")
FORMS = ("page", "slide")
TIES = ("relations", "grievances", "meetings")
FIRST_TIES = ("relations", "grievances")
ACTORS = ("focus", "all")
MOST_CHARACTERS = 80
SEPARATOR = ","
SPELT = {"first": "from", "last": "to", "form": "view"}
"""Fields whose parameter in a URL has another name."""
DAYS = ("first", "last")
SEARCH = "find"
FIRST_PAGE = "overview"


NOTHING = Lens()


class Vocabulary(NamedTuple):
    """What a link may name of a case: ids of its outlets, codes of ways of telling, ids of its phases, and every id of
    the case; version: of the case, which a link may be older than; stages: what is seen of its story, see
    `rows.story`."""

    outlets: Iterable[str]
    told: Iterable[str]
    phases: Iterable[str]
    ids: Iterable[str]
    version: str
    stages: Iterable[str] = ()


class Named(Protocol):
    """A case, loaded or not, of which a link may name something."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What that is."""
        ...


@dataclass(frozen=True)
class View:
    """A page under a lens: what is `selected` (an id or empty), what is looked at `beside` it, what a search is to
    `find`, in which `form` it is drawn, which `step` of the story is presented instead, which tables' `ties` the
    network draws (none: FIRST_TIES), whose `actors` the stances show.
    """

    page: str = FIRST_PAGE
    lens: Lens = NOTHING
    selected: str = ""
    beside: str = ""
    find: str = ""
    form: str = "page"
    step: str = ""
    ties: tuple[str, ...] = ()
    actors: str = "focus"

    @classmethod
    def from_query(cls, query: Mapping[str, str], case: Named, page: str = FIRST_PAGE) -> tuple[Self, list[str]]:
        """The view that a URL's parameters describe, and a notice for each value that means nothing here.

        Capitals mean nothing. A parameter that stands there several times comes as one (see `loaders.address`).
        """
        query = {name.lower(): value for name, value in query.items()}
        notices = list(unknown(query, map(spelt, DEFAULTS)))
        view, words = cls(page), case.vocabulary
        for name, allowed in listed(words).items():
            chosen, found = codes(name, query.get(spelt(name), ""), allowed, words.version)
            notices += found
            view = view.change(**chosen)
        days, found = read_days(query)
        asked = " ".join(query.get(SEARCH, "").split())[:MOST_CHARACTERS]
        return view.change(**days, find=asked), [*notices, *found]

    def to_query(self) -> dict[str, str]:
        """The parameters of a URL that bring this view of its page back; what is at its default is left out."""
        held = vars(self.lens) | vars(self)
        changed = {name: held[name] for name, default in DEFAULTS.items() if held[name] != default}
        return {
            spelt(name): SEPARATOR.join(value) if isinstance(value, tuple) else value for name, value in changed.items()
        }

    def change(self, **changes: Any) -> Self:
        """The same view with other values of some fields, its own or its lens's."""
        own = {name: value for name, value in changes.items() if name in vars(self)}
        lens = {name: value for name, value in changes.items() if name not in own}
        return replace(self, **({"lens": replace(self.lens, **lens)} | own))

    @property
    def path(self) -> str:
        """The path of its page, below wherever the dashboard is served: the first page has no other than `/`."""
        return f"/{'' if self.page == FIRST_PAGE else self.page.replace('_', '-')}"

    @property
    def address(self) -> str:
        """The path and the parameters that bring this view back, as a page."""
        query = urlencode(self.change(form="page", step="").to_query(), safe=",:")
        return f"{self.path}{'?' if query else ''}{query}"

    @property
    def places(self) -> tuple[str | tuple[str, ...], ...]:
        """All that decides where a mark stands: the page and the reader's choices of what is drawn on it."""
        return self.page, self.lens.officials, self.actors, self.ties


DEFAULTS: dict[str, Any] = {
    field.name: field.default for kind in (Lens, View) for field in fields(kind) if field.name not in ("page", "lens")
}
"""Each field that a URL carries to its default, in the order in which a URL has them."""


def spelt(name: str) -> str:
    """The parameter of a URL that holds a field."""
    return SPELT.get(name, name)


def listed(words: Vocabulary) -> dict[str, Iterable[str]]:
    """Field to the values that it may take, where these are listed."""
    return {
        "without": words.outlets,
        "told": words.told,
        "phase": words.phases,
        "officials": OFFICIALS,
        "selected": words.ids,
        "beside": words.ids,
        "ties": TIES,
        "actors": ACTORS,
        "form": FORMS,
        "step": words.stages,
    }


def codes(name: str, written: str, allowed: Iterable[str], version: str) -> tuple[dict[str, Any], list[str]]:
    """The field with its value, where a parameter gives it one, and notices for what means nothing in it.

    version: of the case, which the link may be older than."""
    # Ids are many, and most links name none.
    plain = {each.lower(): each for each in allowed} if written else {}
    values = [value.strip() for value in written.split(SEPARATOR) if value.strip()]
    good = list(dict.fromkeys(plain[value.lower()] for value in values if value.lower() in plain))
    strange = [value for value in values if value.lower() not in plain]
    here = f"means nothing in this case{f', version {version}' if version else ''}"
    notices = [
        f"“{value}” in the link's “{spelt(name)}” {here}{suggestion(value, plain.values())}; left aside."
        for value in strange
    ]
    if isinstance(DEFAULTS[name], tuple):
        return ({name: tuple(sorted(good))} if good else {}), notices
    if len(good) > 1:
        notices.append(f"The link's “{spelt(name)}” can be one thing alone; “{good[-1]}” counts.")
    return ({name: good[-1]} if good else {}), notices


def read_days(query: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The days between which a reader looks, by field, and notices for what is no day or not in order."""
    given = {name: value for name in DAYS if (value := query.get(spelt(name), ""))}
    days = {name: value for name, value in given.items() if is_day(value)}
    notices = [
        f"“{value}” in the link's “{spelt(name)}” is no day as 2016-02-27; left aside."
        for name, value in given.items()
        if name not in days
    ]
    if len(days) == 2 and days["first"] > days["last"]:
        first, last = days["first"], days["last"]
        return {}, [*notices, f"The link's “from” ({first}) is after its “to” ({last}); both left aside."]
    return days, notices


def unknown(query: Mapping[str, str], known: Iterable[str]) -> Iterator[str]:
    """A notice for each parameter that is spelled nearly as one of ours; others are none of our business."""
    known = sorted(known)
    for name in query:
        if name not in known and (near := nearest(name, known)):
            yield f"“{name}” in the link means nothing here (did you mean “{near}”?); left aside."


def is_day(value: str) -> bool:
    """Whether it is an ISO day."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
