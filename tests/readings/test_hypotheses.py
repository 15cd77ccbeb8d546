"""Rival readings: their order, their counts and their verdicts against a recount under random lenses."""

import re

from loaders.claims import claims_under
from loaders.hypotheses import readings_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import hypotheses
from rows.claim import Verdict
from tests.lenses import OUTLETS, case, cells, for_random_lenses
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import labels

VERDICTS = {(row["hypothesis"], row["claim"]): row["verdict"] for row in cells("verdicts")}
READINGS = [row["hypothesis"] for row in cells("hypotheses")]


def told(lens: Lens) -> set[str]:
    """Claims that an outlet still tells, from the raw cells."""
    return {
        row["claim"]
        for row in cells("claims")
        if any(ways(lens, row["records_for"], outlet) - UNCOUNTED for outlet in OUTLETS)
    }


def count(lens: Lens, reading: str, verdict: str) -> int:
    """How many told claims have a verdict for a reading."""
    return sum(VERDICTS[reading, claim] == verdict for claim in told(lens))


@for_random_lenses(40)
def test_the_fewest_against_come_first(lens: Lens) -> None:
    found = [each.hypothesis for each in readings_under(lens, case())]
    ranks = {row["hypothesis"]: int(row["rank"]) for row in cells("hypotheses")}
    assert found == sorted(READINGS, key=lambda reading: (count(lens, reading, "against"), ranks[reading]))


@for_random_lenses(40)
def test_each_line_counts_the_told_claims(lens: Lens) -> None:
    for row in readings_under(lens, case()):
        match = re.search(r"(\d+) claims? for, (\d+) against, (\d+) neither\.$", hypotheses.in_a_line(row))
        expected = [count(lens, row.hypothesis, verdict) for verdict in ("for", "against", "neither")]
        assert list(map(int, match.groups())) == expected


@for_random_lenses(40)
def test_the_ranking_names_all_that_are_level(lens: Lens) -> None:
    said = hypotheses.ranking(readings_under(lens, case()), "nothing left")
    if not told(lens):
        assert said == "nothing left"
        return
    names, least, whole = re.fullmatch(
        r"fewest claims speak against (.+) \((\d+) of (\d+) told claims?\)", said
    ).groups()
    fewest = min(count(lens, reading, "against") for reading in READINGS)
    level = {row["short"] for row in cells("hypotheses") if count(lens, row["hypothesis"], "against") == fewest}
    assert set(re.split(r", | and ", names)) == level
    assert (int(least), int(whole)) == (fewest, len(told(lens)))


def test_without_an_outlet_the_counts_change() -> None:
    everything, less = (readings_under(lens, case()) for lens in (Lens(), Lens(without=("debka",))))
    assert sum(len(each.opposing) for each in everything) > sum(len(each.opposing) for each in less)


def test_every_claim_has_a_verdict_and_a_reason_for_every_reading() -> None:
    claims = {row["claim"] for row in cells("claims")}
    assert set(VERDICTS) == {(reading, claim) for reading in READINGS for claim in claims}
    assert all(row["reason"].endswith(".") for row in cells("verdicts"))


def test_no_reading_fits_all_and_none_fits_nothing() -> None:
    for reading in READINGS:
        verdicts = {verdict for (each, _), verdict in VERDICTS.items() if each == reading}
        assert "for" in verdicts or "against" in verdicts


def test_the_list_says_verdict_and_reason_in_each_cell() -> None:
    found, claims = readings_under(Lens(), case()), claims_under(Lens(), case())
    rows = hypotheses.verdict_rows(claims, found, rows_in(case(), "verdicts", Verdict), labels("verdict"))
    reasons = {(row["hypothesis"], row["claim"]): row["reason"] for row in cells("verdicts")}
    for row in rows.rows:
        for reading, cell in zip(found, row.cells[2:], strict=True):
            judged = reading.hypothesis, row.id
            assert cell == f"{labels('verdict')[VERDICTS[judged]]}: {reasons[judged]}"
