"""From page to page: which page shows what."""

QUESTIONS = {
    "overview": "Who says what?",
    "stance_heatmap": "Who stood where?",
    "meeting_timeline": "Who met whom?",
    "air_strikes": "What about the strikes?",
    "grievances": "Who holds what against whom?",
    "actor_network": "Who is tied to whom?",
    "sources": "How far can we trust these texts?",
    "codebook": "About",
}
"""Page to the question that it answers, in the order of the menu."""

MENU = {
    "air_strikes": "The strikes?",
    "grievances": "Whose grievances?",
    "actor_network": "Who is tied?",
    "sources": "How far to trust it?",
}
"""Page to its question in the menu, where it is said more shortly there."""

PAGE_OF = {
    "claims": "overview",
    "stances": "stance_heatmap",
    "meetings": "meeting_timeline",
    "strikes": "air_strikes",
    "grievances": "grievances",
    "relations": "actor_network",
    "actors": "actor_network",
    "passages": "sources",
    "sources": "sources",
}
"""Table to the page whose chart has a mark for each of its rows."""

TABLES_OF = {page: [table for table, other in PAGE_OF.items() if other == page] for page in PAGE_OF.values()}
"""Page to the tables whose rows have marks in its chart."""

RESTS_ON = {
    "overview": ("claims",),
    "stance_heatmap": ("stances",),
    "meeting_timeline": ("meetings",),
    "air_strikes": ("strikes",),
    "grievances": ("grievances",),
    "actor_network": ("relations", "grievances", "meetings"),
}
"""Page to the tables of which one must have a row for the page to have a chart; other pages always have something."""
