"""Rival readings: their order, their counts and their verdicts against a recount under random lenses."""

from functools import lru_cache
from pathlib import Path

from loaders.claims import claims_under
from loaders.hypotheses import readings_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import hypotheses
from rows.claim import Verdict
from tests.lenses import case, cells, in_both_cases
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import labels, listed, noted

VERDICTS = {(row["hypothesis"], row["claim"]): row["verdict"] for row in cells("verdicts")}
READINGS = [row["hypothesis"] for row in cells("hypotheses")]


@lru_cache(maxsize=300)
def told(lens: Lens, folder: Path) -> set[str]:
    """Claims that an outlet still tells, from the raw cells."""
    outlets = [row["outlet"] for row in cells("outlets", folder)]
    return {
        row["claim"]
        for row in cells("claims", folder)
        if any(ways(lens, row["records_for"], outlet, folder) - UNCOUNTED for outlet in outlets)
    }


def count(lens: Lens, reading: str, verdict: str, folder: Path) -> int:
    """How many told claims have a verdict for a reading."""
    own = [row for row in cells("verdicts", folder) if (row["hypothesis"], row["verdict"]) == (reading, verdict)]
    return sum(row["claim"] in told(lens, folder) for row in own)


def in_order(lens: Lens, folder: Path) -> list[dict[str, str]]:
    """Readings, those with the fewest claims against them first, else by rank."""
    return sorted(
        cells("hypotheses", folder),
        key=lambda row: (count(lens, row["hypothesis"], "against", folder), int(row["rank"])),
    )


@in_both_cases(40, 8)
def test_the_fewest_against_come_first_and_each_line_counts_the_told_claims(folder: Path, lens: Lens) -> None:
    found = readings_under(lens, case(folder))
    lines = []
    for row in in_order(lens, folder):
        so, against, neither = (
            count(lens, row["hypothesis"], verdict, folder) for verdict in ("for", "against", "neither")
        )
        first = f"{row['short'][:1].upper()}{row['short'][1:]}. {row['title']}"
        counts = [f"{n} {side}" for n, side in ((so, "for"), (against, "against"), (neither, "neither")) if n]
        said = f"Told claims: {', '.join(counts)}." if counts else "No claim that is judged for it is told."
        lines.append(f"{first} {said}")
    assert [*map(hypotheses.in_a_line, found)] == lines


@in_both_cases(40, 8)
def test_the_ranking_names_all_that_are_level(folder: Path, lens: Lens) -> None:
    if not (found := readings_under(lens, case(folder))):
        assert not cells("hypotheses", folder)
        return
    said = hypotheses.ranking(found, "nothing left")
    against = {row["short"]: count(lens, row["hypothesis"], "against", folder) for row in in_order(lens, folder)}
    fewest = min(against.values())
    level = [short for short, each in against.items() if each == fewest]
    whole = noted(len(told(lens, folder)), "told claim")
    expected = f"fewest claims speak against {listed(level)} ({fewest or 'none'} of {whole})"
    assert said == (expected if told(lens, folder) else "nothing left")


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
