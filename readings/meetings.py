"""What the meetings of the two actors of the quarrel come to, in a sentence, and the legend."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from readings.basis import lowered
from readings.legend import signs_of_doubt, signs_of_time
from readings.listing import counted, in_words, listing
from readings.outlets import listed, tellers
from rows.codes import NOT_TOLD
from rows.page import Met
from rows.record import Phase
from wording.dates import exactly
from wording.names import without_article

NOUN = "meeting"
UNTOLD = "without a result"
WAYS = {
    "agreed": "in agreement",
    "partly": "without {full}agreement",
    "none": "without {full}agreement",
    NOT_TOLD: UNTOLD,
}
LONG = timedelta(days=31)


class Words(NamedTuple):
    """Outlets by short name and by how reliable they are, names of phases, the two camps of the quarrel by name, forms
    of a meeting."""

    outlets: Mapping[str, str]
    grades: Mapping[str, str]
    phases: Mapping[str, str]
    focus: Mapping[str, str]
    forms: Mapping[str, str]


def takeaway(records: Iterable[Met], phases: Iterable[Phase], words: Words, left: str) -> str:
    """Who tells how many meetings of the two alone end how, and how long no text has the two meet.

    left: what is said where nothing is left, empty where nothing is left out. Speaks of the phase that holds most
    records of the two, of all where none does.
    """
    shown = [meeting for meeting in records if meeting.shown]
    if not shown:
        return left
    pair = [meeting for meeting in shown if is_theirs(meeting, words.focus)]
    if not pair:
        telling = tellers(meeting.outlets for meeting in shown)
        tell = "tells" if len(telling) == 1 else "tell"
        theirs = f"of {listing(words.focus.values())} alone" if len(words.focus) > 1 else f"with {with_whom(words)}"
        return f"{graded(telling, words)} {tell} of {counted(len(shown), NOUN)}, none {theirs}"
    phase, spoken = closest(pair, phases)
    met = whole(spoken)
    when = f" in {lowered(words.phases[phase])}" if phase else ""
    least = "at least " if any(meeting.is_repeated for meeting in met) else ""
    count = f"{least}{in_words(len(met))} {between_whom(noun(met, words), words)}"
    numbers = ", ".join(str(meeting.number) for meeting in met)
    how = results([meeting.result for meeting in met], f"{count} ({numbers}){when}")
    ended = tellers(meeting.outlets if meeting.result == NOT_TOLD else meeting.ended_by for meeting in met)
    return f"in {graded(ended, words)}, {how}{silence(shown, spoken, words, left)}"


def is_theirs(meeting: Met, focus: Mapping[str, str]) -> bool:
    """Whether a meeting is one that the sentence is about: of the two alone, or with the one whom the quarrel is about;
    of any where it is about nobody."""
    if len(focus) < 2:
        return not focus or (meeting.tells("who") and set(focus) <= set(meeting.camps))
    return meeting.tells("who") and set(meeting.camps) == set(focus)


def with_whom(words: Words, before: str = "") -> str:
    """Whom the quarrel is about, where it is about one."""
    return f"{before}{listing(words.focus.values())}" if words.focus else ""


def between_whom(met: str, words: Words) -> str:
    """“East–West meetings”, “meetings with East”, “meetings”. met: what they are called."""
    if len(words.focus) > 1:
        return f"{'–'.join(map(without_article, words.focus.values()))} {met}"
    return f"{met}{with_whom(words, ' with ')}"


def noun(met: list[Met], words: Words) -> str:
    """What some meetings are called: by their form where they share one that can be counted, “visits”."""
    forms = {words.forms[meeting.form] for meeting in met}
    shared = forms.pop() if len(forms) == 1 else NOUN
    one = NOUN if shared.endswith("s") else shared
    return one if len(met) == 1 else f"{one}s"


def graded(telling: set[str], words: Words) -> str:
    """Outlets by name; one that stands alone with how reliable it is."""
    names = listed(telling, words.outlets)
    return f"{names} ({words.grades[next(iter(telling))]})" if len(telling) == 1 else names


def closest(pair: list[Met], phases: Iterable[Phase]) -> tuple[str, list[Met]]:
    """The phase within which most of some records lie, and those; all of them where no one phase has most."""
    inside = {phase.phase: [meeting for meeting in pair if lies_in(meeting, phase)] for phase in phases}
    first, *others = sorted(inside, key=lambda phase: -len(inside[phase])) or [""]
    count = len(inside.get(first, ()))
    has_most = count > max((len(inside[phase]) for phase in others), default=0)
    return (first, inside[first]) if has_most else ("", pair)


def lies_in(meeting: Met, phase: Phase) -> bool:
    """Whether all of a meeting is told to lie within a phase."""
    if not (meeting.tells("when") and meeting.earliest and meeting.latest and phase.earliest and phase.latest):
        return False
    return phase.earliest <= meeting.earliest and meeting.latest <= phase.latest


def whole(spoken: list[Met]) -> list[Met]:
    """Some meetings without those that are sessions of another of them."""
    visits = {meeting.id for meeting in spoken}
    return [meeting for meeting in spoken if meeting.part_of not in visits]


def results(found: list[str], who: str) -> str:
    """How some meetings end: “three meetings end without full agreement”; where they end in several ways, or the
    result of some is not told: “of three meetings one ends in agreement and two are told without a result”."""
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


def silence(shown: list[Met], spoken: list[Met], words: Words, left: str) -> str:
    """The longest stretch in which the two meet by no record, alone or with others; empty where it is a month at most.

    A stretch before the first and after the last record is none: there is nothing to measure it from. spoken: the
    meetings that the sentence has just spoken of.
    """
    both = [meeting for meeting in shown if meeting.tells("who") and meeting.tells("when")]
    both = [meeting for meeting in both if len(words.focus) > 1 and set(words.focus) <= set(meeting.camps)]
    both.sort(key=lambda meeting: meeting.earliest or date.min)
    longest, found, subject = LONG, "", "left" if left else "told"
    reach: Met | None = None
    for meeting in both:
        if reach and reach.latest and meeting.earliest and meeting.earliest - reach.latest > longest:
            longest = meeting.earliest - reach.latest
            start = said(reach, "latest", without_year=reach.latest.year == meeting.earliest.year)
            end = said(meeting, "earliest")
            after = reach in spoken and reach.latest == max(each.latest for each in spoken if each.latest)
            between = f"no meeting of theirs is {subject} between {start} and {end}"
            found = f"their next meeting {subject}: {end}" if after else between
        if reach is None or (meeting.latest and reach.latest and meeting.latest > reach.latest):
            reach = meeting
    return f"; {found}" if found else ""


def said(meeting: Met, side: Literal["earliest", "latest"], without_year: bool = False) -> str:
    """One bound of a meeting as exactly as it is told: “21 February 2016”, “about December 2016”; “21 February”."""
    day = meeting.earliest if side == "earliest" else meeting.latest
    if not day:
        return ""
    if side == "latest" and meeting.open_end:  # cut at a day, however exactly its start is told
        return exactly(day, year=not without_year)
    words = exactly(day, meeting.precision, year=not without_year)
    return f"about {words}" if meeting.approximate else words


def subtitle(records: Collection[Met]) -> str:
    """The legend, of the marks that occur; results stand in words at the marks."""
    return " · ".join([*signs_of_time(records), *signs_of_doubt(records)])
