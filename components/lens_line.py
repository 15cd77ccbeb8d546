"""One line that says what is shown, with a chip for all that a reader may leave out."""

import pandas as pd
import streamlit as st

from components.state import change, reset
from loaders.case import Case
from loaders.lens import Lens
from readings.basis import outlet_counts

OFFICIALS = {"state": "with their state", "name": "by name"}


def show_lens_line(case: Case, lens: Lens, records: pd.DataFrame, whole: pd.DataFrame) -> None:
    """Chips for outlets (with their count among `whole`), ways of telling and phases; officials; n of N; reset."""
    counts = outlet_counts(whole, case["outlets"])
    names = case.names("outlets")
    with st.container(key="lens", horizontal=True, gap="small"):
        count = f"{int(records['shown'].sum())} of {len(records)}"
        st.markdown(f"**Showing everything** · {count}" if lens.everything else f"**Showing {count}**")
        chips(
            "Outlets", "without", {outlet: f"{names[outlet]} {count}" for outlet, count in counts.items()}, case, lens
        )
        with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
            st.markdown("told")
            chips("Told", "told", case.labels("told"), case, lens)
        phase_chips(case, lens)
        with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
            st.markdown("officials")
            officials_control(case, lens)
        if not lens.everything:
            st.button("Show all again", key="reset", on_click=reset, args=(case,))


def officials_control(case: Case, lens: Lens) -> None:
    """Whether officials stand with their state or under their own name."""
    st.session_state["officials"] = lens.officials
    st.segmented_control(
        "Officials",
        list(OFFICIALS),
        format_func=OFFICIALS.get,
        required=True,
        key="officials",
        on_change=lambda: change(case, officials=st.session_state["officials"]),
        label_visibility="collapsed",
    )


def chips(label: str, field: str, options: dict[str, str], case: Case, lens: Lens) -> None:
    """Chips of which a click takes one away; `field` of the lens holds what is left out."""
    gone = getattr(lens, field)
    st.session_state[field] = [option for option in options if option not in gone]

    def leave_out() -> None:
        change(case, **{field: tuple(sorted(set(options) - set(st.session_state[field])))})

    pills(label, field, options, leave_out)


def phase_chips(case: Case, lens: Lens) -> None:
    """Chips of the phases; with none left, all are shown again."""
    options = case.names("phases")
    st.session_state["phase"] = [phase for phase in options if phase in lens.phase or not lens.phase]

    def look_at() -> None:
        kept = st.session_state["phase"]
        change(case, phase=tuple(sorted(kept)) if len(kept) < len(options) else ())

    pills("Times", "phase", options, look_at)


def pills(label: str, key: str, options: dict[str, str], on_change) -> None:
    """A row of chips whose state stands under `key`."""
    st.pills(
        label,
        list(options),
        format_func=options.get,
        selection_mode="multi",
        key=key,
        on_change=on_change,
        label_visibility="collapsed",
        wrap=True,
    )
