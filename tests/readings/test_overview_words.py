"""The sentence over the claims, and their list, against a recount under random lenses."""

from pathlib import Path

import pytest

from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import basis, overview
from rows.record import Telling
from rows.text import Outlet, Source
from tests.lenses import OUTLETS, case, cells, in_both_cases, rows
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import labels, names


@pytest.mark.parametrize(
    ("title", "texts", "begins"),
    [
        ("The bridge", 5, "The bridge, as 5 texts tell it · "),
        ("Who keeps the bench?", 2, "Who keeps the bench? · as 2 texts tell it · "),
        ("“Close it!”", 1, "“Close it!” · as one text tells it · "),
    ],
)
def test_below_it_stands_what_the_texts_are_about(title: str, texts: int, begins: str) -> None:
    assert overview.subtitle(title, texts).startswith(begins)


@in_both_cases(25, 5)
def test_takeaway_says_what_most_outlets_tell_and_how_thin_the_rest_is(folder: Path, lens: Lens) -> None:
    outlets = names("outlets", folder)
    ranked = sorted(cells("claims", folder), key=lambda row: int(row["rank"]))
    found = {
        row["title"]: [each for each in outlets if ways(lens, row["records_for"], each, folder) - UNCOUNTED]
        for row in ranked
    }
    known = claims_under(lens, case(folder)), claim_cells(lens, case(folder))
    said = overview.takeaway(*known, outlets, "nothing")
    if not any(found.values()):
        assert said == "nothing"
        return
    title, tellers = max(found.items(), key=lambda each: len(each[1]))
    [against] = [row["records_against"] for row in ranked if row["title"] == title]
    torn = sum(bool(ways(lens, against, each, folder) - UNCOUNTED) for each in tellers)
    if len(tellers) > 1:
        some = torn if torn < len(tellers) else "both" if torn == 2 else "all"
        who, both = f"say {len(tellers)} outlets", f" ({some} also {'says' if torn == 1 else 'say'} the opposite)"
    else:
        who, both = f"says {outlets[tellers[0]]} alone", ", and also the opposite"
    assert said == f"{title}, {who}{both if torn else ''}; {how_thin([len(each) for each in found.values()])}"


def test_where_every_outlet_also_tells_the_opposite_it_says_so_in_a_word() -> None:
    assert [overview.of_them(*each) for each in ((1, 3), (2, 3), (3, 3), (2, 2))] == [
        "1 also says",
        "2 also say",
        "all also say",
        "both also say",
    ]


def how_thin(counts: list[int]) -> str:
    """How many claims rest on one outlet and how many on none. counts: outlets of each claim."""
    told, alone, lost = len(counts) - counts.count(0), counts.count(1), counts.count(0)
    share = f"{alone} of {told} claims {'is' if alone < 2 else 'are'} one outlet's word alone"
    share = share if alone else "no claim is one outlet's word alone"
    share = "most claims are one outlet's word alone" if 2 * alone > told else share
    share = "no claim has a second outlet" if alone == told else share
    return share + (f", and {lost} of {len(counts)} {'is' if lost == 1 else 'are'} told by none" if lost else "")


@in_both_cases(25, 5)
def test_the_list_says_how_each_outlet_tells_each_claim(folder: Path, lens: Lens) -> None:
    words = overview.in_a_word([*labels("told", folder), "comment", "reprint"])
    outlets, claims = names("outlets", folder), {row["claim"]: row for row in cells("claims", folder)}
    known = claims_under(lens, case(folder)), claim_cells(lens, case(folder))
    for row in overview.claim_rows(*known, outlets, words).rows:
        for outlet, cell in zip(outlets, row.cells[2:-1], strict=True):
            told, against = (
                [words[way] for way in words if way in ways(lens, claims[row.id][side], outlet, folder)]
                for side in ("records_for", "records_against")
            )
            opposite = [f"opposite: {', '.join(against)}"] if against else []
            assert cell == ("; ".join([", ".join(told)] * bool(told) + opposite) or "–")


def test_hovering_over_a_cell_says_how_it_is_told_that_it_is_silent_or_left_out() -> None:
    words, outlets = overview.in_a_word([*labels("told"), "comment", "reprint"]), names("outlets")
    lists = [
        overview.claim_rows(claims_under(lens, case()), claim_cells(lens, case()), outlets, words)
        for lens in (Lens(without=("debka",)), Lens())
    ]
    over_claims, over_cells = overview.hovers(*lists, outlets)
    row = next(row for row in cells("claims") if row["claim"] == "claim-acts-alone")
    title = f"{row['rank']} {row['title']}"
    assert over_claims[row["claim"]][0] == title
    assert over_cells[row["claim"], "debka"] == (title, "Debka: all of it left out")
    assert over_cells[row["claim"], "war-news-updates"] == (title, "WNU: silent on it")
    told = "Unnamed blog: as fact, unnamed; opposite: as fact"
    assert over_cells[row["claim"], "unnamed-blog"] == (title, told, overview.ASKS)


def test_outlets_stand_with_the_months_of_their_texts() -> None:
    written = overview.written(rows_in(case(), "sources", Source), [*case().names("outlets"), "silent"])
    assert written["debka"] == "2 texts, Feb–Mar 2016"
    assert written["silent"] == "no text of its own"
    assert written["unnamed-blog"] == "about Jan 2017"


def test_texts_are_listed_in_order_of_writing() -> None:
    head, found = overview.text_cells(
        rows_in(case(), "sources", Source), rows_in(case(), "outlets", Outlet), labels("reliability")
    )
    assert len(found) == len(cells("sources"))
    assert found[-1][head.index("Outlet")] == "Unnamed blog"


def test_tellers_are_counted_or_named_with_their_grade() -> None:
    known = names("outlets"), case().grades()
    assert basis.as_told(rows(Telling, Lens(), table="stances"), *known) == ""
    alone = rows(Telling, Lens(without=tuple(sorted(set(OUTLETS) - {"debka"}))), table="stances")
    assert basis.as_told(alone, *known) == "as Debka (not usually reliable) tells it"
