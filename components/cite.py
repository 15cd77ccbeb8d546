"""How to cite a record, a claim, a view or the case: a Chicago note, BibTeX and CSL JSON, to copy or to download."""

from collections.abc import Callable, Iterable

import streamlit as st

from articles.pages import PAGES
from articles.sight import Sight
from exports.citations import WAYS, Cited, cited_case, cited_view, csl_json
from exports.cited import edition, texts_of


def show_cite(sight: Sight, noun: str, records: Iterable[str], outlet: str = "") -> None:
    """Cite the selected thing, a `noun` that rests on some records: its texts, at each paragraph, and the case.

    outlet: the only one whose paragraphs are meant, if one is.
    """
    selected = sight.view.selected

    def cited() -> list[Cited]:
        return [*texts_of(sight, records, outlet), cited_case(edition(sight), noun, selected)]

    show_box("Cite", "cite", selected, cited)


def show_cite_view(sight: Sight) -> None:
    """Cite the page as it is shown."""
    name = f"view-{sight.page.replace('_', '-')}"

    def cited() -> list[Cited]:
        return [cited_view(edition(sight), PAGES[sight.page].asks_in(sight.case), sight.view.address)]

    show_box("Cite this view", "cite-view", name, cited)


def show_cite_case(sight: Sight) -> None:
    """Cite the case as a whole."""
    show_box("Cite the case", "cite-case", sight.case.package.name, lambda: [cited_case(edition(sight))])


def show_box(label: str, key: str, name: str, cited: Callable[[], list[Cited]]) -> None:
    """A box that is filled when a reader opens it; `name`: of the files to download."""
    box = st.expander(label, key=key, type="compact", on_change="rerun")
    if box.open:
        with box:
            show_ways(cited(), name)


def show_ways(cited: list[Cited], name: str) -> None:
    """The three ways to cite, each with a button that copies it; two of them also as files.

    Their libraries are loaded here, when a reader first opens one of these boxes, since few do.
    """
    from exports.bibtex import bibtex
    from exports.chicago import notes

    texts = notes(cited), bibtex(cited), csl_json(cited)
    for tab, text, (ending, kind) in zip(st.tabs(list(WAYS)), texts, WAYS.values(), strict=True):
        with tab:
            st.code(text, language=None, wrap_lines=True)
            if ending:
                file = f"{name}.{ending}"
                st.download_button("Download", text, file_name=file, mime=kind, on_click="ignore", key=f"cite-{file}")
