"""What the meetings of the two actors of the quarrel come to, in a sentence, and the legend."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from readings.basis import lowered
from readings.legend import signs_of_doubt, signs_of_time
from readings.listing import counted, in_words, listing
from readings.meeting_words import NOT_TOLD
from readings.outlets import listed, tellers
from readings.untold import told

NOUN = "meeting"
UNTOLD = "without a result"
WAYS = {
    "agreed": "in agreement",
    "partly": "without {full}agreement",
    "none": "without {full}agreement",
    NOT_TOLD: UNTOLD,
}
LONG = pd.Timedelta(days=31)


class Words(NamedTuple):
    """Outlets by short name and by how reliable they are, names of phases, the two camps of the quarrel by name, forms
    of a meeting."""

    outlets: Mapping[str, str]
    grades: Mapping[str, str]
    phases: Mapping[str, str]
    focus: Mapping[str, str]
    forms: Mapping[str, str]


def takeaway(records: pd.DataFrame, phases: pd.DataFrame, words: Words, left: str) -> str:
    """Who tells how many meetings of the two alone end how, and how long no text has the two meet.

    records: meetings under a lens with `camps` and `ended_by`; phases: `phase`, `earliest`, `latest`; left: what is
    said where nothing is left, empty where nothing is left out. Speaks of the phase that holds most records of the two.
    """
    shown = records[records["shown"]]
    if shown.empty:
        return left
    two = listing(words.focus.values())
    named = shown[told(shown, "who")]
    pair = named[named["camps"].map(lambda camps: set(camps) == set(words.focus)).astype("bool")]
    if pair.empty:
        telling = tellers(shown)
        tell = "tells" if len(telling) == 1 else "tell"
        return f"{graded(telling, words)} {tell} of {counted(len(shown), NOUN)}, none of {two} alone"
    phase, spoken = closest(pair, phases)
    met = whole(spoken)
    when = f" in {lowered(words.phases[phase])}" if phase else ""
    least = "at least " if (met["repeated"] == "yes").any() else ""
    count = f"{least}{in_words(len(met))} {'–'.join(words.focus.values())} {noun(met, words)}"
    numbers = ", ".join(map(str, met["number"]))
    how = results(met, f"{count} ({numbers}){when}")
    ended = {each for row in met.itertuples() for each in (row.outlets if row.result == NOT_TOLD else row.ended_by)}
    return f"in {graded(ended, words)}, {how}{silence(shown, spoken, words, left)}"


def noun(met: pd.DataFrame, words: Words) -> str:
    """What some meetings are called: by their form where they share one that can be counted, “visits”."""
    forms = {words.forms[form] for form in met["form"]}
    shared = forms.pop() if len(forms) == 1 else NOUN
    one = NOUN if shared.endswith("s") else shared
    return one if len(met) == 1 else f"{one}s"


def graded(telling: set[str], words: Words) -> str:
    """Outlets by name; one that stands alone with how reliable it is."""
    names = listed(telling, words.outlets)
    return f"{names} ({words.grades[next(iter(telling))]})" if len(telling) == 1 else names


def closest(pair: pd.DataFrame, phases: pd.DataFrame) -> tuple[str, pd.DataFrame]:
    """The phase within which most of some records lie, the first of several, and those; all where none lies in one."""
    inside = {
        phase.phase: pair[told(pair, "when") & (pair["earliest"] >= phase.earliest) & (pair["latest"] <= phase.latest)]
        for phase in phases.sort_values("earliest").itertuples()
    }
    most = max(inside, key=lambda phase: len(inside[phase]), default="")
    return (most, inside[most]) if most and len(inside[most]) else ("", pair)


def whole(spoken: pd.DataFrame) -> pd.DataFrame:
    """Some meetings without those that are sessions of another of them."""
    return spoken[~spoken["part_of"].isin(spoken["id"])]


def results(met: pd.DataFrame, who: str) -> str:
    """How some meetings end: “three meetings end without full agreement”; where they end in several ways, or the
    result of some is not told: “of three meetings one ends in agreement and two are told without a result”."""
    found = list(met["result"].astype("str"))
    full = "full " if "partly" in found else ""
    ends = [WAYS.get(each, "otherwise").format(full=full) for each in found]
    if len(set(ends)) == 1:
        return f"{who} {verb(len(ends), ends[0])} {ends[0]}"
    parts = [f"{in_words(ends.count(each))} {verb(ends.count(each), each)} {each}" for each in dict.fromkeys(ends)]
    return f"of {who} {listing(parts)}"


def verb(count: int, end: str) -> str:
    """What meetings do with their result."""
    if end == UNTOLD:
        return "is told" if count == 1 else "are told"
    return "ends" if count == 1 else "end"


def silence(shown: pd.DataFrame, spoken: pd.DataFrame, words: Words, left: str) -> str:
    """The longest stretch in which the two meet by no record, alone or with others; empty where it is a month at most.

    A stretch before the first and after the last record is none: there is nothing to measure it from. spoken: the
    meetings that the sentence has just spoken of.
    """
    placed = shown[told(shown, "who") & told(shown, "when")]
    both = placed[placed["camps"].map(lambda camps: set(words.focus) <= set(camps)).astype("bool")]
    both = both.sort_values("earliest", na_position="first")
    longest, found, reach, subject = LONG, "", None, "left" if left else "told"
    for row in both.itertuples():
        if reach is not None and row.earliest - reach.latest > longest:
            longest = row.earliest - reach.latest
            same = reach.latest.year == row.earliest.year
            start = said(reach, "latest", without_year=same)
            end = said(row, "earliest")
            after = reach.id in set(spoken["id"]) and reach.latest == spoken["latest"].max()
            found = f"no other is {subject} until {end}" if after else f"none is {subject} between {start} and {end}"
        if reach is None or row.latest > reach.latest:
            reach = row
    return f"; {found}" if found else ""


def said(row, side: str, without_year: bool = False) -> str:
    """One bound of a record as exactly as it is told: “21 February 2016”, “about December 2016”; “21 February”."""
    day = getattr(row, side)
    if side == "latest" and row.open_end:  # cut at a day, however exactly its start is told
        return f"{day.day} {day:%B}" if without_year else f"{day.day} {day:%B %Y}"
    words = {"day": f"{day.day} {day:%B %Y}", "month": f"{day:%B %Y}", "year": f"{day:%Y}"}[row.precision]
    words = words.removesuffix(f" {day:%Y}") if without_year else words
    return f"about {words}" if row.approximate else words


def subtitle(records: pd.DataFrame) -> str:
    """The legend, of the marks that occur; results stand in words at the marks."""
    return " · ".join([*signs_of_time(records), *signs_of_doubt(records)])
