"""How many texts and outlets a case has, in a sentence."""

import pandas as pd

from readings.listing import counted

NOUN = "record"


def takeaway(sources: pd.DataFrame) -> str:
    """“5 texts from 4 outlets; 2 are from Debka, and 1 reprints another”."""
    outlets = sources["outlet_short"].value_counts()
    several = [f"{count} are from {name}" for name, count in outlets.items() if count > 1]
    reprints = int((sources["derived_from"] != "").sum())
    several += [f"{reprints} reprints another" if reprints == 1 else f"{reprints} reprint others"] if reprints else []
    told = f"{counted(len(sources), 'text')} from {counted(len(outlets), 'outlet')}"
    return f"{told}; {' and '.join(several)}" if several else told


def texts(
    sources: pd.DataFrame, records: pd.DataFrame, outlets: pd.DataFrame, reliability: dict[str, str]
) -> pd.DataFrame:
    """A row for each text in order of writing: outlet, when, what it looks back on, records that rest on it."""
    ordered = sources.sort_values(["published_earliest", "published_latest"])
    letters = ordered["outlet"].map(outlets.set_index("outlet")["reliability"]).astype("str")
    resting = [text for row in records.loc[records["shown"], "texts"] for text in row]
    return pd.DataFrame(
        {
            "Text": ordered["title"],
            "Outlet": ordered["outlet_short"],
            "How reliable": [f"{reliability[letter]} ({letter})" for letter in letters],
            "Written": ordered["published_words"],
            "Looks back on": ["; ".join(stretch.words for stretch in covers) for covers in ordered["covers"]],
            "Records": [resting.count(source) for source in ordered["source"]],
        }
    ).set_index("Text")
