"""What each record rests on: evidence joined to its passages, outlets counted once."""

import pandas as pd

from loaders.rules import tells


def join_evidence(evidence: pd.DataFrame, passages: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Evidence rows with `outlet`, `role`, `gist` and `sha256` of their passage, `tells` and `reprinted_in`.

    tells: whether the row supports the thing itself (its part is empty or has `what`), not only who or when.
    reprinted_in: texts that reprint the passage; they add no outlet.
    """
    joined = evidence.merge(
        passages.drop(columns=["reprint_of", "skip_reason"]), on=["source", "paragraph"], how="left"
    )
    joined["text"] = joined["source"].map(sources.set_index("source")["short"])
    reprints = passages[passages["reprint_of"] != ""].groupby("reprint_of")["source"].agg(tuple)
    place = joined["source"] + ":" + joined["paragraph"].astype("str")
    joined["reprinted_in"] = pd.Series([reprints.get(key, ()) for key in place], dtype=object)
    joined["tells"] = pd.Series([tells(part) for part in joined["part"]], dtype="bool")
    return joined


def per_record(evidence: pd.DataFrame) -> pd.DataFrame:
    """One row a record (its index) with `outlets`, `told`, `texts` and `reprints`: tuples, each item once, sorted.

    Only rows that tell of the thing count. `told` keeps the order of the code list.
    """
    telling = evidence[evidence["tells"]]
    groups = telling.groupby("record", sort=False)
    return pd.DataFrame(
        {
            "outlets": groups["outlet"].agg(lambda column: tuple(sorted(set(column)))),
            "told": groups["told"].agg(
                lambda column: tuple(way for way in column.cat.categories if way in set(column))
            ),
            "texts": groups["source"].agg(lambda column: tuple(sorted(set(column)))),
            "reprints": groups["reprinted_in"].agg(
                lambda column: tuple(sorted({text for texts in column for text in texts}))
            ),
        }
    )
