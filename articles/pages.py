"""All pages in the order of the menu, and which of them shows what."""

from articles import (
    actor_network,
    air_strikes,
    codebook,
    grievances,
    meeting_timeline,
    overview,
    sources,
    stance_heatmap,
)

PAGES = {
    page.name: page
    for page in (
        overview.PAGE,
        stance_heatmap.PAGE,
        meeting_timeline.PAGE,
        air_strikes.PAGE,
        grievances.PAGE,
        actor_network.PAGE,
        sources.PAGE,
        codebook.PAGE,
    )
}

PAGE_OF = {table: page.name for page in PAGES.values() for table in page.marks}
"""Table to the page whose chart has a mark for each of its rows."""
