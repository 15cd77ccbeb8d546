"""How a record is told: its ways, its chain from speaker to outlet, its date."""

from collections.abc import Iterable, Mapping

from readings.listing import listing


def chain(
    told: str, speaker: str, via: Iterable[str], outlet: str, labels: Mapping[str, str], names: Mapping[str, str]
) -> str:
    """“By someone unnamed: words or thoughts of Velayati, passed on by Debka's sources, told by Debka”.

    told: a code of `labels`; speaker, via: actor ids of `names` (speaker may be empty); outlet: its name.
    """
    label = labels[told][:1].upper() + labels[told][1:]
    if not speaker:
        return f"{label}, by {outlet}"
    of_what = "words or thoughts" if told == "unnamed" else "words"
    passed = "".join(f", passed on by {names[each]}" for each in via)
    return f"{label}: {of_what} of {names[speaker]}{passed}, told by {outlet}"


def dated(words: str, basis: str) -> str:
    """“Some day, 2–4 February 2016. Inferred: after Lavrov's words.”."""
    return f"{words[:1].upper()}{words[1:]}. {basis[:1].upper()}{basis[1:]}."


def supports(part: Iterable[str]) -> str:
    """“supports only when it was”; empty where a passage supports all of a record."""
    parts = {"who": "who it was", "when": "when it was", "what": "what happened"}
    named = [parts[each] for each in parts if each in part]
    return f"supports only {listing(named)}" if named else ""
