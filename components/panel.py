"""The panel beside a chart: how to read it, or the evidence of the record that is selected."""

from collections.abc import Iterator
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components.plain import plain
from components.state import change, paragraphs
from components.view import View
from readings.listing import counted, listing
from readings.telling import chain, dated, supports


def show_panel(view: View, titles: dict[str, str], how_to_read: list[str]) -> None:
    """Evidence where a record of this page is selected, else how to read the chart and what it cannot tell.

    titles: each record in words, by id.
    """
    with st.container(key="panel", border=True):
        chosen = view.records[view.records["id"] == view.lens.selected]
        if len(chosen):
            show_record(view, chosen.iloc[0], titles)
        else:
            if view.lens.selected:
                st.info(plain(f"{view.case.label(view.lens.selected)}, which you selected, has no mark in this chart."))
            show_reading(view, how_to_read)


def show_reading(view: View, how_to_read: list[str]) -> None:
    """How to read the chart, and what these texts cannot tell."""
    st.header("How to read this", anchor=False)
    st.markdown("\n".join(f"- {line}" for line in how_to_read))
    if view.limits:
        st.header("These texts cannot tell", anchor=False)
        st.markdown("\n".join(f"- {plain(limit)}" for limit in view.limits))


def show_record(view: View, record: pd.Series, titles: dict[str, str]) -> None:
    """Everything that one record rests on."""
    case = view.case
    st.header(f"{record['number']} · {plain(titles[record['id']])}", anchor=False)
    show_steps(view, record)
    lines = [dated(record["words"], record["date_basis"])]
    if not record["shown"]:
        lines.append("You left this record out; it is drawn in outline.")
    outlets = case.evidence[(case.evidence["record"] == record["id"]) & case.evidence["tells"]]["outlet"].unique()
    names = case.names("outlets")
    lines.append(f"{counted(len(outlets), 'outlet')}: {listing(names[outlet] for outlet in outlets)}")
    lines += [f"Our note: {record['note']}"] if record["note"] else []
    st.html("".join(f"<p>{escape(line)}</p>" for line in lines))
    for disagreement in record["disagrees"]:
        show_disagreement(view, record, disagreement)
    st.html("".join(passages(view, record)))
    st.html("".join(cards(view, record)))
    show_link(view)


def show_steps(view: View, record: pd.Series) -> None:
    """Buttons to the record before, the one after, and back to how the chart is read."""
    order = list(view.records["id"])
    place = order.index(record["id"])
    with st.container(horizontal=True, gap="small"):
        for label, at in (("‹ Previous", place - 1), ("Next ›", place + 1)):
            inside = 0 <= at < len(order)
            number = f" {at + 1}" if inside else ""
            target = {"selected": order[at] if inside else ""}
            st.button(label + number, on_click=change, args=(view.case,), kwargs=target, disabled=not inside, key=label)
        st.button("Close", on_click=change, args=(view.case,), kwargs={"selected": ""}, key="close")


def show_disagreement(view: View, record: pd.Series, identifier: str) -> None:
    """Where texts disagree about the record, what was done about it, and ways to the other records."""
    table = view.case["disagreements"].set_index("disagreement")
    disagreement = table.loc[identifier]
    kind = view.case.labels("disagreement_kind")[disagreement["kind"]]
    text = f"<b>≠ Disagreement {kind}.</b> {escape(disagreement['title'])} {escape(disagreement['handling'])}"
    st.html(f"<p>{text}</p>")
    numbers = view.records.set_index("id")["number"]
    others = [other for other in disagreement["records"] if other != record["id"] and other in numbers]
    with st.container(horizontal=True, gap="small"):
        for other in others:
            key = f"{identifier}-{other}"
            st.button(f"See {numbers[other]}", on_click=change, args=(view.case,), kwargs={"selected": other}, key=key)


def passages(view: View, record: pd.Series) -> Iterator[str]:
    """Each passage the record rests on, as HTML: those that tell of the thing before those that support only a part."""
    case = view.case
    evidence = case.evidence[case.evidence["record"] == record["id"]].sort_values(
        "tells", ascending=False, kind="stable"
    )
    sources = case["sources"].set_index("source")
    outlets = case["outlets"].set_index("outlet")
    labels, actors, reliability = case.labels("told"), case.names("actors"), case.labels("reliability")
    at_hand = paragraphs()
    for row in evidence.itertuples():
        outlet = outlets.loc[row.outlet]
        yield f"<h3>{escape(row.text)}, paragraph {row.paragraph}</h3>"
        if row.tells:
            yield f"<p>{escape(chain(row.told, row.speaker, row.via, outlet['short'], labels, actors))}.</p>"
        if only := supports(row.part):
            yield f"<p>This paragraph {escape(only)}.</p>"
        if row.gist:
            yield f"<p>Our gist: {escape(row.gist)}</p>"
        if text := at_hand.get(row.sha256):
            yield f"<blockquote>{escape(text)}</blockquote><p>Same text as we read ✓</p>"
        for source in row.reprinted_in:
            yield f"<p>Reprinted in {escape(sources.loc[source, 'short'])}, which adds no outlet.</p>"
        if row.tells:
            letter = outlet["reliability"]
            yield f"<p class='quiet'>{escape(outlet['short'])}: {reliability[letter]} ({letter}). "
            yield f"{escape(outlet['reliability_reason'])}</p>"
    written = {row.source: row.text for row in evidence.itertuples()}
    for source, short in written.items():
        where = f"{sources.loc[source, 'where']}; written {sources.loc[source, 'published_words']}"
        yield f"<p class='quiet'>{escape(short)}: {escape(where)}.</p>"


def cards(view: View, record: pd.Series) -> Iterator[str]:
    """A card for each actor of the record, as HTML: role, other names, how many records of this page."""
    actors = view.case["actors"].set_index("actor")
    for actor in actors_of(record):
        row = actors.loc[actor]
        count = sum(actor in actors_of(other) for _, other in view.records.iterrows())
        also = f"Also: {', '.join(row['aliases'])}. " if row["aliases"] else ""
        role = f"{row['role']}. " if row["role"] else ""
        text = f"{role[:1].upper()}{role[1:]}{also}In {counted(count, 'record')} of this page."
        yield f"<p class='card'><b>{escape(row['name'])}</b><br>{escape(text)}</p>"


def actors_of(record: Any) -> list[str]:
    """Ids of all actors a record names, each once."""
    named = [record["actor"], *record["targets"], *record["spared"]]
    return list(dict.fromkeys(named))


def show_link(view: View) -> None:
    """The address that brings this view back, ready to copy."""
    st.caption("Link to this record")
    st.code(
        f"{(st.context.url or '').split('?')[0].removesuffix(view.path.split('?')[0])}{view.path}",
        language=None,
        wrap_lines=True,
    )
