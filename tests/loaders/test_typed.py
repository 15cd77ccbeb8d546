"""Typed rows of a case stand as a reader goes through them."""

from loaders.evidence import join_evidence
from loaders.typed import evidence_of
from tests.small import case


def test_a_record_rests_first_on_what_was_written_first() -> None:
    found = {record: [(row.source, row.paragraph) for row in rows] for record, rows in evidence_of(case()).items()}
    assert found["minister-in-the-north"] == [("herald-march", 2), ("wire-april", 4), ("almanac-june", 2)]
    assert found["envoy-spares-hill-band"] == [("herald-april", 3), ("almanac-june", 3)]
    assert found["minister-minds-the-dam"] == [("herald-april", 2), ("herald-april", 4)]


def test_a_column_that_evidence_and_passages_both_have_keeps_its_name() -> None:
    known = case()
    both = [known[table].assign(remark="ours") for table in ("evidence", "passages")]
    assert "remark" in join_evidence(*both, known["sources"])
