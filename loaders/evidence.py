"""What each record rests on: evidence joined to its passages, outlets counted once."""

import pandas as pd

from loaders.writing import COMMENT, tells


def join_evidence(evidence: pd.DataFrame, passages: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Evidence rows with `outlet`, `role`, `gist` and `sha256` of their passage, `tells` and `reprinted_in`.

    tells: whether the row supports the thing itself (its part is empty or has `what`), not only who or when.
    reprinted_in: texts that reprint the passage; they add no outlet.
    """
    joined = evidence.merge(
        passages.drop(columns=["reprint_of", "skip_reason"]), on=["source", "paragraph"], how="left"
    )
    joined["text"] = joined["source"].map(sources.set_index("source")["short"])
    reprints = passages[passages["reprint_of"] != ""].groupby("reprint_of")["source"].agg(tuple).to_dict()
    place = joined["source"] + ":" + joined["paragraph"].astype("str")
    joined["reprinted_in"] = pd.Series([reprints.get(key, ()) for key in place], dtype=object)
    joined["tells"] = pd.Series([tells(part) for part in joined["part"]], dtype="bool")
    return joined


def per_record(evidence: pd.DataFrame) -> pd.DataFrame:
    """One row a record (its index) with `outlets`, `told`, `texts` and `reprints`: tuples, each item once, sorted.

    Only rows that tell of the thing count. `told` keeps the order of the code list. A reader who comments is no outlet:
    what readers alone tell has a text and no outlets.
    """
    telling = evidence[evidence["tells"]]
    order = {way: place for place, way in enumerate(evidence["told"].cat.categories)}
    found: dict[str, tuple[set[str], set[str], set[str], set[str]]] = {}
    columns = telling[["record", "outlet", "told", "source", "reprinted_in", "role"]]
    for record, outlet, way, text, reprinted, role in columns.itertuples(index=False):
        outlets, told, texts, reprints = found.setdefault(record, (set(), set(), set(), set()))
        outlets.update([outlet] if role != COMMENT else [])
        told.add(way)
        texts.add(text)
        reprints.update(reprinted)
    rows = [
        (
            tuple(sorted(outlets)),
            tuple(sorted(told, key=order.__getitem__)),
            tuple(sorted(texts)),
            tuple(sorted(reprints)),
        )
        for outlets, told, texts, reprints in found.values()
    ]
    return pd.DataFrame(rows, index=list(found), columns=["outlets", "told", "texts", "reprints"], dtype=object)
