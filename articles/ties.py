"""What of the network stands whatever is left out."""

from charts.network.layout import Net
from charts.network.places import spots
from charts.network.strand import strands_of
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.records import under
from loaders.standing import standing
from loaders.ties import silent, ties
from loaders.typed import rows_in
from loaders.view import OFFICIALS, TIES
from rows.actor import Actor, Tie


@kept(20)
def whole_ties(case: Case, kinds: tuple[str, ...], officials: str) -> list[Tie]:
    """The ties of some kinds with nothing left out."""
    lens = Lens(officials=officials)
    return ties(under(lens, case, *kinds), case, standing(lens, case))


@kept(20)
def net_of(case: Case, kinds: tuple[str, ...], officials: str) -> Net:
    """What the network draws of some kinds of ties, whatever is left out."""
    as_asked, by_name = (silent(case, standing(Lens(officials=way), case)) for way in (officials, "name"))
    strands = strands_of(whole_ties(case, kinds, officials))
    return Net(spots(rows_in(case, "actors", Actor)), strands, every_strand(case), as_asked, by_name)


@kept(4)
def tied_tables(case: Case) -> frozenset[str]:
    """The tables of which the network draws a tie, where officials stand as they do at first."""
    return frozenset(tie.table for tie in whole_ties(case, TIES, Lens().officials) if not tie.left_off)


@kept(4)
def every_strand(case: Case) -> set[tuple[str, str, int]]:
    """The strands of all kinds of ties, whichever way officials stand."""
    found = (tie for way in OFFICIALS for tie in whole_ties(case, TIES, way))
    return {tie.strand for tie in found if not tie.left_off}
