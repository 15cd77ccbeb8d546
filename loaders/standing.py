"""Under whose name an actor stands: its own, or that of the state that it serves."""

from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens

OFFICIAL_KINDS = {"person", "organisation"}
STATES = {"state"}
"""The kinds of those with whom others stand where all of these are states."""


@kept(1)
def states(case: Case) -> dict[str, str]:
    """Every actor to the one with which it stands: each official to the state it serves, everyone else to itself."""
    table = case["actors"]
    serves = table[table["kind"].isin(OFFICIAL_KINDS) & (table["member_of"] != "")]
    above = dict(zip(serves["actor"], serves["member_of"], strict=True))

    found: dict[str, str] = {}
    for actor in table["actor"]:
        way = [actor]
        while way[-1] in above and way[-1] not in found:
            way.append(above[way[-1]])
        found |= dict.fromkeys(way, found.get(way[-1], way[-1]))
    return {actor: found[actor] for actor in table["actor"]}


def standing(lens: Lens, case: Case) -> dict[str, str]:
    """Every actor to the one whose name it stands under for this reader."""
    return states(case) if lens.officials == "state" else {actor: actor for actor in case["actors"]["actor"]}


def served(case: Case) -> set[str]:
    """The kinds of actors with whom others of a case stand; none where each stands for itself."""
    kinds = case.names("actors", "kind")
    return {kinds[above] for actor, above in states(case).items() if actor != above}


def who_belong(case: Case) -> str:
    """What those are called who stand with others: officials, where each serves a state, else members."""
    return "officials" if served(case) == STATES else "members"
