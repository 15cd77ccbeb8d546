"""Under random lenses the sentences over and under the strikes are those that a count of the raw cells makes."""

from calendar import month_name
from pathlib import Path

import pytest

from loaders.lens import Lens
from loaders.typed import rows_in
from readings import basis, strikes, titles
from readings.called import Called
from rows import page
from rows.record import Telling
from rows.text import Outlet
from tests.cases import SHIPPED, SMALL
from tests.lenses import case, cells, in_both_cases, rows
from tests.readings.recount import Note, labels, listed, lowered, names, noted, notes, shown, stands, times, told

for_lenses = in_both_cases()
EASING = ("down", "spare-some")
READERS = "readers' comments"


def tellers(counted: list[Note], folder: Path) -> dict[str, int]:
    """Outlet to how many of some notes it tells, most first, those that tell none too."""
    outlets = [row["outlet"] for row in cells("outlets", folder)]
    found = {outlet: sum(outlet in note.outlets for note in counted) for outlet in outlets}
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def outlets_of(folder: Path) -> tuple[Outlet, ...]:
    """The outlets of a case."""
    return rows_in(case(folder), "outlets", Outlet)


def grade(outlet: str, folder: Path) -> tuple[str, str]:
    """How reliable an outlet is, in words and as a letter."""
    [letter] = [row["reliability"] for row in cells("outlets", folder) if row["outlet"] == outlet]
    return labels("reliability", folder)[letter], letter


# ---------------------------------------------------------------- over the chart


@for_lenses
def test_the_takeaway_names_who_tells_who_eases_and_asks_and_counts_the_ratios(folder: Path, lens: Lens) -> None:
    counted, outlets = shown(lens, folder), names("outlets", folder)
    called = Called(names("actors", folder), outlets, grades=case(folder).grades())
    said = strikes.takeaway(rows(page.Note, lens, folder), called, "strikes", "left")
    if not counted:
        assert said == "left"
        return
    telling = [outlet for outlet in outlets if tellers(counted, folder)[outlet]]
    who = listed([outlets[outlet] for outlet in telling] or [READERS])
    who += f" ({grade(telling[0], folder)[0]}) tells" if len(telling) == 1 else " tell"
    ratios = [note.row for note in counted if note.row["ratio"]]
    only = "the only figure is a ratio" if len(ratios) == 1 else f"the only figures are {len(ratios)} ratios"
    open_ones = sum(not row["ratio_whole"] for row in ratios)
    how_many = f", {open_ones}" if open_ones < len(ratios) else ""
    only += f"{how_many} with no starting number" if open_ones else ""
    figures = only if ratios else "no figure is left"
    assert said == f"{who} of {easing_and_asking(counted, lens, folder)}; {figures}"


def easing_and_asking(counted: list[Note], lens: Lens, folder: Path) -> str:
    """Whose strikes grow less and who asks for more."""
    known = [note for note in counted if told(lens, note.id, "who", folder)]
    easing, asking = (
        sorted({stands(note.row["actor"], lens, folder) for note in known if (note.row["mode"], way(note)) == wanted})
        for wanted in (("did", "less"), ("asked", "more"))
    )
    eases = f"{listed(easing)} easing {'its' if len(easing) == 1 else 'their'} strikes" if easing else ""
    if easing and asking:
        return f"{eases} while {listed(asking)} {'asks' if len(asking) == 1 else 'ask'} for more"
    if asking:
        return f"{listed(asking)} asking for more strikes"
    return eases or f"strikes in {noted(len(counted), 'note')}, none of an easing or a call for more"


def way(note: Note) -> str:
    """Whether a note is of less or of more."""
    return {"up": "more", **dict.fromkeys(EASING, "less")}.get(note.row["direction"], "")


@pytest.mark.parametrize("folder", [SMALL, SHIPPED], ids=["small", "shipped"])
def test_the_subtitle_counts_the_notes(folder: Path) -> None:
    assert strikes.subtitle(rows(page.Note, Lens(), folder)).startswith(f"{len(cells('strikes', folder))} notes, ")


@for_lenses
def test_titles_name_who_the_note_stands_with(folder: Path, lens: Lens) -> None:
    directions, actors = labels("strike_direction", folder), names("actors", folder)
    expected = {}
    for note in notes(lens, folder):
        what = f"{directions[note.row['direction']]}: {note.row['title']}"
        known = not note.shown or told(lens, note.id, "who", folder)
        whole = f"{stands(note.row['actor'], lens, folder)} {note.row['mode']}, {what}"
        expected[note.id] = whole if known else f"Someone {note.row['mode']}, {what}{titles.UNTOLD}"
    standing = {actor: stands(actor, lens, folder) for actor in actors}
    words = titles.Words(actors, standing, {}, {}, directions)
    assert titles.titles(rows(titles.Strike, lens, folder), words) == expected


# ---------------------------------------------------------------- what it rests on


@for_lenses
def test_what_it_rests_on_is_each_outlet_with_its_grade_and_count(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    said = basis.rests_on(rows(Telling, lens, folder), outlets_of(folder), labels("reliability", folder))
    telling = {outlet: count for outlet, count in tellers(counted, folder).items() if count}
    if not counted:
        assert said == "Rests on: nothing, since every record is left out."
    elif not telling:
        assert said == f"Rests on: {READERS} alone ({texts(counted)}), which no outlet tells."
    elif by_one_alone(counted):
        [outlet] = telling
        words, letter = grade(outlet, folder)
        assert said == f"Rests on: {names('outlets', folder)[outlet]} alone ({texts(counted)}), {words} ({letter})."
    else:
        alike: dict[tuple[str, str], list[str]] = {}
        for outlet, count in telling.items():
            alike.setdefault(grade(outlet, folder), []).append(f"{names('outlets', folder)[outlet]} {count}")
        shares = [f"{listed(each)}, {words} ({letter})" for (words, letter), each in alike.items()]
        assert said == f"Rests on: {'; '.join(shares)}."


def texts(counted: list[Note]) -> str:
    """How many texts tell some notes, and whether one of the paragraphs is printed again."""
    count = noted(len({text for note in counted for text in note.texts}), "text")
    return f"{count}; a reprint is not counted" if any(note.reprinted for note in counted) else count


def by_one_alone(counted: list[Note]) -> bool:
    """Whether one outlet, or readers, tell all of some notes and nobody else any."""
    return len({frozenset(note.outlets) for note in counted}) == 1 and len(counted[0].outlets) < 2


@for_lenses
def test_how_it_is_told_counts_each_way_what_several_tell_and_readers_alone(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    said = basis.how_told(rows(Telling, lens, folder), labels("told", folder))
    counts = {label: sum(code in note.ways for note in counted) for code, label in labels("told", folder).items()}
    mixed = sum(len(note.ways) > 1 for note in counted)
    each_way = ", ".join(f"{label} {count}" for label, count in counts.items() if count)
    how = f"Told {each_way}{f'; {mixed} in more than one way' if mixed else ''}."
    several, readers = (sum(holds(len(note.outlets)) for note in counted) for holds in ((1).__lt__, (0).__eq__))
    alone = f", {readers} on readers alone" if readers else ""
    rest = f"{several or 'none'} {'rests' if several == 1 else 'rest'} on more than one outlet{alone}"
    if not counted:
        assert said == ""
    elif by_one_alone(counted):
        assert said == how
    else:
        assert said == f"Of {noted(len(counted), 'record')} {rest} ({texts(counted)}). {how}"


# ---------------------------------------------------------------- what is left out


@for_lenses
def test_left_out_names_outlets_ways_times_and_days(folder: Path, lens: Lens) -> None:
    gone = [name for outlet, name in names("outlets", folder).items() if outlet in lens.without]
    ways = [label for code, label in labels("told", folder).items() if code in lens.told]
    gone += [f"what is told {listed(ways)}"] if ways else []
    phases = [lowered(name) for phase, name in times(folder).items() if phase in lens.phase]
    parts = [f"without {listed(gone)}"] if gone else []
    parts += [f"in {listed(phases)} only"] if phases else []
    expected = ", ".join(filter(None, [*parts, in_days(lens)]))
    said = basis.left_out(lens, names("outlets", folder), labels("told", folder), times(folder))
    assert said == expected[:1].upper() + expected[1:]


def in_days(lens: Lens) -> str:
    """Which days are looked at, the year that both share said once."""
    first, last = (
        f"{int(each[-2:])} {month_name[int(each[5:7])]} {each[:4]}" if each else "" for each in (lens.first, lens.last)
    )
    if first and last:
        shared = f" {last[-4:]}" if first[-4:] == last[-4:] else ""
        return f"on {last} only" if first == last else f"from {first.removesuffix(shared)} to {last}"
    return f"from {first}" if first else f"up to {last}" if last else ""


@for_lenses
def test_what_is_left_counts_the_notes(folder: Path, lens: Lens) -> None:
    count, whole = len(shown(lens, folder)), len(cells("strikes", folder))
    expected = f"{count or 'none'} of {whole} strike notes {'is' if count < 2 else 'are'} left"
    said = basis.what_is_left(rows(Telling, lens, folder), "strike note", lens.everything)
    assert said == ("" if lens.everything else expected)


def test_of_the_shipped_case_none_is_left_without_the_only_outlet() -> None:
    lens = Lens(without=("debka",))
    said = basis.what_is_left(rows(Telling, lens), "strike note", lens.everything)
    assert said == f"none of {len(cells('strikes'))} strike notes is left"


@for_lenses
def test_the_footer_counts_records_and_every_outlet(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    line = basis.footer(rows(Telling, lens, folder), outlets_of(folder), "what went", "1.2.3", "/path")
    shares = [f"{names('outlets', folder)[outlet]} {count}" for outlet, count in tellers(counted, folder).items()]
    whole = f"{len(counted) or 'none'} of {len(cells('strikes', folder))} records"
    assert line.split(" · ") == [whole, *shares, "what went", "case 1.2.3", "/path"]


@pytest.mark.parametrize("most", [1, 2])
def test_cannot_tell_says_the_first_limits(most: int) -> None:
    limits = ["how many", "what was hit", "why"]
    assert basis.cannot_tell(limits, most) == f"These texts cannot tell: {'; '.join(limits[:most])}."
