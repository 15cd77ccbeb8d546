"""What stands below the chart of texts: own copies, shares, disagreements, positions, the two coding passes."""

import streamlit as st

from articles.sight import Sight
from components.names import linked, prose
from components.own_texts import show_own_texts
from components.record_list import show_table
from components.sources_coding import show_coding
from components.tables import table_html
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.passages import shares
from loaders.records import under
from readings.disagreements import sentence as disagreements_sentence
from readings.disagreements import side_by_side
from readings.positions import RIFT, on_the_rift, position_rows
from readings.positions import sentence as positions_sentence
from readings.rows import Rows
from readings.shares import sentence as shares_sentence
from readings.shares import share_cells
from readings.titles import titles

APART = (
    "What an outlet, an editor, a reader or an official thinks of the story is no evidence for it. It stands here, "
    "apart from what the texts tell as so; the score is ours."
)
NO_VERDICT = "All records are kept and marked with ≠; none is chosen."


def show_sections(sight: Sight) -> None:
    """All sections in order."""
    show_own_texts(sight)
    show_shares(sight)
    show_disagreements(sight)
    show_positions(sight)
    show_coding(sight)


def show_shares(sight: Sight) -> None:
    """Records by outlet, and how many rest on one alone."""
    found = shares(sight.case, sight.records)
    head, rows = share_cells(found, sight.case.names("outlets"))
    with st.container(key="shares"):
        st.header("How much rests on one outlet alone?", anchor=False)
        st.html(prose(sight, [shares_sentence(found)], stop=True))
        st.html(table_html(sight, "Records by outlet", head, rows, numbers=True))
        st.caption("A record that two outlets tell is counted with each of them. A reprint is counted with none.")


def show_disagreements(sight: Sight) -> None:
    """Every disagreement with its records side by side and what was done about it."""
    case = sight.case
    disagreements = case["disagreements"]
    if disagreements.empty:
        return
    kinds = case.labels("disagreement_kind")
    records = sight.records[sight.records["id"].isin(disagreements["records"].explode())]
    rows = sight.listed(records, titles(records, sight.words))
    with st.container(key="disagreements"):
        st.header("Where do the texts disagree?", anchor=False)
        count = disagreements_sentence(disagreements["records"], sight.records)
        st.html(prose(sight, [f"{count} {NO_VERDICT}"], stop=True))
        for number, row in enumerate(disagreements.itertuples(), start=1):
            st.html(f"<h3>{number}. ≠ {linked(sight, row.title, stop=True)}</h3>")
            own = side_by_side(rows, row.records, f"Records of disagreement {number}")
            show_table(sight, own, f"disagreement-{row.disagreement}")
            done = f"Disagreement {kinds[row.kind]}. What was done: {row.handling}"
            st.html(prose(sight, [done], stop=True))


def show_positions(sight: Sight) -> None:
    """Who believes the story of the rift, as positions."""
    if "stances" not in sight.case.record_tables or RIFT not in sight.case.names("issues"):
        return
    sentence, rows = positions(sight.lens, sight.case)
    with st.container(key="positions"):
        st.header(rows.heading, anchor=False)
        st.html(prose(sight, [sentence, APART], stop=True))
        show_table(sight, rows, "positions-list")


@kept(100)
def positions(lens: Lens, case: Case) -> tuple[str, Rows]:
    """The positions on the rift under a lens: how many there are of each, and their list."""
    found = on_the_rift(under(lens, case, "stances"))
    kinds = {actor: case.labels("actor_kind")[kind] for actor, kind in case.names("actors", "kind").items()}
    poles = case.names("issues", "plus")[RIFT], case.names("issues", "minus")[RIFT]
    rows = position_rows(found, case.names("actors"), kinds, poles, case.labels("told"), case.names("outlets"))
    return positions_sentence(found, kinds, poles), rows
