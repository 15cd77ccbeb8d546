"""What a picture rests on, what the reader left out of it, and its footer: the same on every page."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from readings.listing import counted, day, listing


def outlet_counts(records: pd.DataFrame, outlets: pd.DataFrame) -> dict[str, int]:
    """Outlet id to how many of the shown records it tells, most first, every outlet of the case."""
    told_by = [outlet for row in records.loc[records["shown"], "outlets"] for outlet in row]
    counts = {outlet: told_by.count(outlet) for outlet in outlets["outlet"]}
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def tellers(
    records: pd.DataFrame,
    outlets: Mapping[str, str],
    grades: Mapping[str, str],
    best_first: Sequence[str],
    one: str,
    many: str,
) -> str:
    """Who tells the shown records, with a verb: “Debka (not usually reliable) has”, “3 outlets (at best …) have”.

    outlets: id to name; grades: id to reliability in words, best_first: these words in order; one, many: the verb for
    one outlet and for several.
    """
    found = {outlet for row in records.loc[records["shown"], "outlets"] for outlet in row}
    if len(found) == 1:
        [outlet] = found
        return f"{outlets[outlet]} ({grades[outlet]}) {one}"
    judged = sorted({grades[outlet] for outlet in found}, key=best_first.index)
    if not judged:
        return f"0 outlets {many}"
    return f"{len(found)} outlets ({f'at best {judged[0]}' if judged[1:] else f'{judged[0]}, all of them'}) {many}"


def rests_on(records: pd.DataFrame, outlets: pd.DataFrame, told: dict[str, str], reliability: dict[str, str]) -> str:
    """“Rests on: Debka alone (2 texts), not usually reliable (D). Told as fact 2, by someone named 1.”

    Several outlets stand by reliability, most records first, each with how many records it tells: “Debka 4 and
    G2 Bulletin 2, not usually reliable (D); WNU 1, fairly reliable (C); of 6 records, 1 told by more than one
    (3 texts)”.
    records: a record table under a lens; told, reliability: code to label. Empty where nothing is shown.
    """
    shown = records[records["shown"]]
    if shown.empty:
        return "Rests on: nothing, since every record is left out."
    telling = {outlet: count for outlet, count in outlet_counts(records, outlets).items() if count}
    names = outlets.set_index("outlet")["short"]
    letters = outlets.set_index("outlet")["reliability"]
    texts = counted(len({text for row in shown["texts"] for text in row}), "text")
    reprint = "; a reprint is not counted" if any(shown["reprints"]) else ""
    if len(telling) == 1:
        outlet = next(iter(telling))
        letter = letters[outlet]
        who = f"{names[outlet]} alone ({texts}{reprint}), {reliability[letter]} ({letter})"
    else:
        graded: dict[str, list[str]] = {}
        for outlet, count in telling.items():
            graded.setdefault(letters[outlet], []).append(f"{names[outlet]} {count}")
        shares = "; ".join(f"{listing(each)}, {reliability[letter]} ({letter})" for letter, each in graded.items())
        several = sum(len(each) > 1 for each in shown["outlets"])
        shared = f", {several} told by more than one" if several else ""
        who = f"{shares}; of {counted(len(shown), 'record')}{shared} ({texts}{reprint})"
    ways = [way for row in shown["told"] for way in row]
    how = ", ".join(f"{label} {ways.count(way)}" for way, label in told.items() if way in ways)
    return f"Rests on: {who}. Told {how}."


def left_out(lens: Any, outlets: dict[str, str], told: dict[str, str], phases: dict[str, str]) -> str:
    """What a lens leaves out, in words, to stand before a colon; empty where it leaves out nothing.

    outlets, told, phases: id to name. “Without Debka and what is told as opinion, in 2015 only”.
    """
    gone = [outlets[outlet] for outlet in lens.without]
    gone += [f"what is told {listing(told[way] for way in told if way in lens.told)}"] if lens.told else []
    parts = [f"without {listing(gone)}"] if gone else []
    parts += [f"in {listing(phases[phase] for phase in lens.phase)} only"] if lens.phase else []
    parts += [f"from {day(lens.first)}"] if lens.first else []
    parts += [f"up to {day(lens.last)}"] if lens.last else []
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def what_is_left(records: pd.DataFrame, noun: str, gone: str) -> str:
    """“Without Debka: none of 10 strike notes is left”; empty where nothing is left out."""
    if not gone:
        return ""
    count, whole = int(records["shown"].sum()), counted(len(records), noun)
    how_many = f"{count} of {whole}" if count else f"none of {whole}"
    return f"{gone}: {how_many} {'is' if count < 2 else 'are'} left"


def cannot_tell(limits: Sequence[str], most: int = 2) -> str:
    """The line under a chart that says what these texts cannot tell."""
    return f"These texts cannot tell: {'; '.join(limits[:most])}."


def footer(records: pd.DataFrame, outlets: pd.DataFrame, gone: str, version: str, path: str) -> str:
    """“10 of 10 records · Debka 10 · WNU 0 · case 0.1.0 · /air-strikes”."""
    names = outlets.set_index("outlet")["short"]
    counts = [f"{names[outlet]} {count}" for outlet, count in outlet_counts(records, outlets).items()]
    whole = f"{int(records['shown'].sum())} of {counted(len(records), 'record')}"
    return " · ".join(filter(None, [whole, *counts, gone, f"case {version}", path]))
