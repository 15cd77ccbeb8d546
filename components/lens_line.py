"""One line that says what is shown, with a chip for all that a reader may leave out."""

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

from articles.lens_line import how_much, officials
from articles.page import Choice
from articles.sight import Sight
from components.state import change, reset
from loaders.case import Case
from loaders.left import typed
from loaders.lens import Lens
from readings.basis import outlet_counts
from readings.listing import beside
from rows.record import Telling


def show_lens_line(sight: Sight, choices: Iterable[Choice] = ()) -> None:
    """Chips for outlets (with their count of the page's records), ways of telling, phases; choices; n of N; reset."""
    case, lens = sight.case, sight.lens
    names = case.names("outlets")
    counts = outlet_counts(typed(Telling, Lens(), case, *sight.tables), names)
    with st.container(key="lens", horizontal=True, gap="small"):
        first, *more = how_much(sight)
        st.markdown(f"**{first}**{''.join(more)}")
        st.html("<details class='phone'><summary title='Choose what is shown'>Choose</summary></details>")
        chips(
            "Outlets", "without", {outlet: beside(names[outlet], count) for outlet, count in counts.items()}, case, lens
        )
        with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
            st.markdown("told")
            chips("Told", "told", case.labels("told"), case, lens)
        if len(case.times()) > 1:
            phase_chips(case, lens)
        for choice in (officials(case), *choices):
            if len(choice.options_in(case)) > 1:
                show_choice(choice, sight)
        if not lens.everything:
            st.button("Show all again", key="reset", on_click=reset, args=(case,))


def show_choice(choice: Choice, sight: Sight) -> None:
    """Buttons of which one is chosen, kept in the address."""
    field, label, options = choice.field, choice.label, choice.options_in(sight.case)
    st.session_state[field] = chosen(sight, field)
    with st.container(
        key=f"choice-{field}", horizontal=True, width="content", gap="xsmall", vertical_alignment="center"
    ):
        st.markdown(label)
        if choice.first:
            several(choice, sight)
            return
        st.segmented_control(
            label.capitalize(),
            list(options),
            format_func=options.__getitem__,
            required=True,
            key=field,
            on_change=lambda: change(sight.case, **{field: st.session_state[field]}),
            label_visibility="collapsed",
        )


def chosen(sight: Sight, field: str) -> Any:
    """What a field of the view, or of its lens, holds."""
    return getattr(sight.lens if hasattr(sight.lens, field) else sight.view, field)


def several(choice: Choice, sight: Sight) -> None:
    """Chips of which several are chosen; with none left, those of the first view are back."""
    case, field = sight.case, choice.field
    st.session_state[field] = list(choice.chosen_in(case, sight.view))
    first = set(choice.chosen_in(case, sight.view.change(**{field: ()})))

    def choose() -> None:
        kept = tuple(sorted(st.session_state[field]))
        change(case, **{field: () if set(kept) == first else kept})

    pills(choice.label.capitalize(), field, choice.options_in(case), choose)


def chips(label: str, field: str, options: dict[str, str], case: Case, lens: Lens) -> None:
    """Chips of which a click takes one away; `field` of the lens holds what is left out."""
    gone = getattr(lens, field)
    st.session_state[field] = [option for option in options if option not in gone]

    def leave_out() -> None:
        change(case, **{field: tuple(sorted(set(options) - set(st.session_state[field])))})

    pills(label, field, options, leave_out)


def phase_chips(case: Case, lens: Lens) -> None:
    """Chips of the phases; with none left, all are shown again."""
    options = case.times()
    st.session_state["phase"] = [phase for phase in options if phase in lens.phase or not lens.phase]

    def look_at() -> None:
        kept = st.session_state["phase"]
        change(case, phase=tuple(sorted(kept)) if len(kept) < len(options) else ())

    pills("Times", "phase", options, look_at)


def pills(label: str, key: str, options: dict[str, str], on_change: Callable[[], None]) -> None:
    """A row of chips whose state stands under `key`."""
    st.pills(
        label,
        list(options),
        format_func=options.__getitem__,
        selection_mode="multi",
        key=key,
        on_change=on_change,
        label_visibility="collapsed",
        wrap=True,
    )
