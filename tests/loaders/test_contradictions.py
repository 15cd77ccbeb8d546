"""What cannot hold at once is a fault, told with its place."""

import re
from pathlib import Path

from loaders.unplaced import free_places
from tests.loaders.copies import change, faults, read


def test_whatever_stands_on_both_sides(folder: Path) -> None:
    table = read(folder / "grievances.csv")
    grievance = dict(zip(table[0], table[1], strict=True))
    places = {
        "claims.csv": ("records_against", *("claims.csv", ("claim-arms",))),
        "grievances.csv": ("against", "grievances.csv", (grievance["grievance"],)),
        "meetings.csv": ("excluded", "meetings.csv", ("dehghan-in-moscow",)),
        "relations.csv": ("to_actor", "relations.csv", ("iran-backs-assad",)),
        "strikes.csv": ("spared", "strikes.csv", ("air-campaign-slows",)),
    }
    others = ("records_for", "holder", "participants", "from_actor", "targets")
    expected = []
    for (column, file, key), other in zip(places.values(), others, strict=True):
        header, *rows = read(folder / file)
        row = dict(zip(header, next(row for row in rows if tuple(row[:1]) == key), strict=True))
        item = row[other].split(";")[0]
        line = change(folder, file, key, **{column: item})
        expected.append(f"{file}, line {line}, {column}: '{item}' stands in '{other}' of this row too")
    assert faults(folder) == expected


def test_who_is_said_to_speak_through_themselves(folder: Path) -> None:
    key = ("iran-fears-scaling-back", "debkafile-february", "8")
    header, *rows = read(folder / "evidence.csv")
    speaker = next(row for row in rows if tuple(row[:3]) == key)[header.index("speaker")]
    line = change(folder, "evidence.csv", key, via=speaker)
    assert faults(folder) == [f"evidence.csv, line {line}, via: '{speaker}' stands in 'speaker' of this row too"]


def test_one_name_of_two_actors(folder: Path) -> None:
    header, *rows = read(folder / "actors.csv")
    first = 2 + next(at for at, row in enumerate(rows) if "Moscow" in row[header.index("aliases")].split(";"))
    owner = rows[first - 2][0]
    line = change(folder, "actors.csv", ("velayati",), aliases="Moscow")
    earlier, later = sorted([(first, owner), (line, "velayati")])
    assert faults(folder) == [
        f"actors.csv, line {later[0]}, aliases: 'Moscow' is a name of '{earlier[1]}' (line {earlier[0]}) too, "
        "so nobody knows whom it means"
    ]


def test_a_name_that_an_actor_has_twice_is_none_of_two(folder: Path) -> None:
    change(folder, "actors.csv", ("velayati",), aliases="Velayati")
    assert faults(folder) == []


def test_more_than_a_whole(folder: Path) -> None:
    line = change(folder, "strikes.csv", ("strikes-cut-to-one-fifth",), ratio="5/1")
    assert faults(folder) == [f"strikes.csv, line {line}, ratio: '5/1' is more than a whole; the part stands first"]


def test_times_that_overlap_or_do_not_end(folder: Path) -> None:
    change(folder, "phases.csv", ("phase-2015",), date="2015/2016-02")
    early = change(folder, "phases.csv", ("phase-early-2016",), date="2016-01/2016-03")
    late = change(folder, "phases.csv", ("phase-late-2016",), date="2016-12/..")
    assert faults(folder) == [
        f"phases.csv, line {early}, date: 'phase-early-2016' begins before 'phase-2015' is over; a day has one of them",
        f"phases.csv, line {late}, date: '2016-12/..' has an untold end; here both ends are needed",
    ]


def test_a_passage_that_reprints_itself_or_goes_round(folder: Path) -> None:
    header, *rows = read(folder / "passages.csv")
    at = header.index("reprint_of")
    own, other = next(((row[0], row[1]), tuple(row[at].split(":"))) for row in rows if row[at])
    line = change(folder, "passages.csv", own, reprint_of=":".join(own))
    told = "comes back to itself this way"
    assert faults(folder) == [f"passages.csv, line {line}, reprint_of: '{':'.join(own)}' {told}"]
    change(folder, "passages.csv", own, reprint_of=":".join(other))
    change(folder, "passages.csv", other, reprint_of=":".join(own))
    assert len([fault for fault in faults(folder) if told in fault]) == 2


def test_an_actor_with_ties_needs_a_place_of_its_own(folder: Path) -> None:
    header, *rows = read(folder / "actors.csv")
    places = {row[0]: (row[header.index("x")], row[header.index("y")]) for row in rows}
    half = change(folder, "actors.csv", ("hezbollah",), y="")
    none = change(folder, "actors.csv", ("assad",), x="", y="")
    x, y = places["russia"]
    same = change(folder, "actors.csv", ("velayati",), x=x, y=y)
    russia = 2 + [row[0] for row in rows].index("russia")
    first, second = sorted([(same, "velayati"), (russia, "russia")])
    told = next(fault for fault in faults(folder) if "'assad' has ties" in fault)
    offered = told.partition("x and y")[2]
    found = re.fullmatch(r"; ([\d.]+) and ([\d.]+) are free|", offered)
    assert found
    assert found.groups() not in places.values()
    expected = [
        f"actors.csv, line {none}, x: 'assad' has ties, so it needs a place in the network: x and y{offered}",
        f"actors.csv, line {half}, y: a value is needed here, since 'x' has one",
        f"actors.csv, line {second[0]}, x: '{second[1]}' stands where '{first[1]}' stands; give it its own place",
    ]
    said = [re.sub(r"(own place): [\d.]+ and [\d.]+ are free$", r"\1", each) for each in faults(folder)]
    assert sorted(said) == sorted(expected)


def test_the_places_that_are_offered_are_free_and_none_is_offered_twice() -> None:
    offered = list(free_places([("0.2", "0.5"), ("x", ""), ("1", "1"), ("0.5", "0.5")]))
    assert ("0.7", "0.5") in offered
    assert not {("0.3", "0.5"), ("0.5", "0.5")} & set(offered)
    assert len(set(offered)) == len(offered) == 23
