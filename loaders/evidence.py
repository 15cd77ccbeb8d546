"""What each record rests on: evidence joined to its passages, outlets counted once."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from loaders.writing import tells
from rows.codes import COMMENT

PLACE = ["source", "paragraph"]
OF_PASSAGE = ["outlet", "role", "gist", "sha256"]
"""What evidence takes from its passage: other columns may be called as its own are."""


def join_evidence(evidence: pd.DataFrame, passages: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Evidence rows with `outlet`, `role`, `gist` and `sha256` of their passage, `tells` and `reprinted_in`.

    tells: whether the row supports the thing itself (its part is empty or has `what`), not only who or when.
    reprinted_in: texts that reprint the passage; they add no outlet.
    """
    joined = evidence.merge(passages[[*PLACE, *OF_PASSAGE]], on=PLACE, how="left")
    joined["text"] = joined["source"].map(sources.set_index("source")["short"])
    reprints = passages[passages["reprint_of"] != ""].groupby("reprint_of")["source"].agg(tuple).to_dict()
    place = joined["source"] + ":" + joined["paragraph"].astype("str")
    joined["reprinted_in"] = pd.Series([reprints.get(key, ()) for key in place], dtype=object)
    joined["tells"] = pd.Series([tells(part) for part in joined["part"]], dtype="bool")
    return joined


class Rests(NamedTuple):
    """What a record rests on: outlets, ways of telling, texts and those that reprint these, each once, sorted."""

    outlets: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    reprints: tuple[str, ...] = ()


NOTHING = Rests()


def rests_on(evidence: pd.DataFrame) -> dict[str, Rests]:
    """Record to what it rests on in some rows of evidence; none that these do not tell of.

    Only rows that tell of the thing count. `told` keeps the order of the code list. A reader who comments is no outlet:
    what readers alone tell has a text and no outlets. Records that rest on the same share what says so.
    """
    telling = evidence[evidence["tells"]]
    order = {way: place for place, way in enumerate(evidence["told"].cat.categories)}
    found: dict[str, tuple[set[str], set[str], set[str], set[str]]] = {}
    columns = (telling[name].tolist() for name in ("record", "outlet", "told", "source", "reprinted_in", "role"))
    for record, outlet, way, text, reprinted, role in zip(*columns, strict=True):
        outlets, told, texts, reprints = found.setdefault(record, (set(), set(), set(), set()))
        outlets.update([outlet] if role != COMMENT else [])
        told.add(way)
        texts.add(text)
        reprints.update(reprinted)
    same: dict[Rests, Rests] = {}

    def sorted_out(outlets: set[str], told: set[str], texts: set[str], reprints: set[str]) -> Rests:
        ways = tuple(sorted(told, key=order.__getitem__))
        rests = Rests(tuple(sorted(outlets)), ways, tuple(sorted(texts)), tuple(sorted(reprints)))
        return same.setdefault(rests, rests)

    return {record: sorted_out(*parts) for record, parts in found.items()}


def with_rests(records: pd.DataFrame, rests: Iterable[Rests]) -> pd.DataFrame:
    """Records with `outlets`, `told`, `texts` and `reprints`, of each what it rests on, in their order."""
    columns = zip(*rests, strict=True) if len(records) else ((),) * len(Rests._fields)
    named = zip(Rests._fields, columns, strict=True)
    return records.assign(**{name: pd.Series(list(cells), records.index, object) for name, cells in named})
