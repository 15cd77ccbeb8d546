"""The claim that most outlets tell, and how thin the others are told, in a sentence; the claims as a list."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from readings.listing import counted
from readings.rows import Row, Rows
from rows.claim import Cell, Claim
from rows.text import Outlet, Source
from wording.dates import months
from wording.ends import ended

NOUN = "record"
SUBTITLE = "stroke: silent · comment, reprint: not counted"
NOTHING, SILENT = "–", "silent on it"
NO_TEXT = "no text of its own"
ASKS = "click for its paragraphs"


def in_a_word(ways: Iterable[str]) -> dict[str, str]:
    """Ways of telling, each in a word that fits a cell."""
    return {way: "as fact" if way == "fact" else way for way in ways}


def subtitle(title: str, texts: int) -> str:
    """“The bridge, as 5 texts tell it · stroke: silent …”; a title that ends in a mark of its own gets no comma.

    title: of the case; texts: how many it has.
    """
    told = "one text tells" if texts == 1 else f"{texts} texts tell"
    return f"{title}{' ·' if ended(title) else ','} as {told} it · {SUBTITLE}"


def takeaway(ranked: Sequence[Claim], cells: Iterable[Cell], outlets: Mapping[str, str], left: str) -> str:
    """“East and West have fallen out, say 3 outlets (2 also say the opposite); most claims are one outlet's word”.

    ranked: all claims, by rank; outlets: id to name; left: what is said where nothing is left. The claim is the first
    of those that most outlets tell.
    """
    counts = [len(claim.outlets) for claim in ranked]
    if not any(counts):
        return left or f"no outlet tells any of {counted(len(counts), 'claim')}"
    first = next(claim for claim in ranked if len(claim.outlets) == max(counts))
    many, one = len(first.outlets), first.outlets[0]
    who = f"say {many} outlets" if many > 1 else f"says {outlets[one]} alone"
    torn = sum(cell.claim == first.id and cell.outlet in first.outlets and cell.counts_against for cell in cells)
    both = f" ({of_them(torn, many)} the opposite)" if many > 1 else ", and also the opposite"
    return f"{first.title}, {who}{both if torn else ''}; {thinness(counts)}"


def of_them(torn: int, outlets: int) -> str:
    """How many of some outlets also say something: “1 also says”, “2 also say”, “both also say”, “all also say”."""
    if torn == outlets:
        return f"{'both' if outlets == 2 else 'all'} also say"
    return f"{torn} also {'says' if torn == 1 else 'say'}"


def thinness(counts: list[int]) -> str:
    """How many claims are one outlet's word alone, and how many no outlet tells. counts: outlets of each claim."""
    told, alone, lost = sum(map(bool, counts)), counts.count(1), counts.count(0)
    nobody = f", and {lost} of {len(counts)} {'is' if lost == 1 else 'are'} told by none" if lost else ""
    if alone == told:
        return f"no claim has a second outlet{nobody}"
    share = "most claims are" if 2 * alone > told else f"{alone} of {told} claims {'is' if alone < 2 else 'are'}"
    return f"{share if alone else 'no claim is'} one outlet's word alone{nobody}"


def claim_rows(
    claims: Iterable[Claim], cells: Iterable[Cell], outlets: Mapping[str, str], ways: Mapping[str, str]
) -> Rows:
    """Claims as a list: how each outlet tells each, and how many do.

    outlets, ways: id and code to words.
    """
    told = {(row.claim, row.outlet): how(row.ways, row.against, ways) for row in cells}
    rows = [
        Row(
            claim.id,
            (
                str(claim.number),
                claim.title,
                *(told[claim.id, outlet] for outlet in outlets),
                str(len(claim.outlets)),
            ),
            claim.shown,
        )
        for claim in claims
    ]
    head = ("No.", "Claim", *outlets.values(), "Outlets")
    return Rows("Claims, numbered as in the chart", "Claims by outlet", head, 1, tuple(rows), labelled=True)


def how(told_so: Iterable[str], against: Iterable[str], ways: Mapping[str, str]) -> str:
    """How an outlet tells a claim and its opposite: “named; opposite: as fact”; “–” where it is silent."""
    told, opposite = (", ".join(ways[way] for way in side) for side in (told_so, against))
    return "; ".join(filter(None, [told, f"opposite: {opposite}" if opposite else ""])) or NOTHING


def hovers(
    rows: Rows, whole: Rows, outlets: Mapping[str, str]
) -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, str], tuple[str, ...]]]:
    """What hovering says over each claim, and over each cell by claim and outlet, a line each.

    rows: claims as a list under a lens; whole: the same with nothing left out; outlets: id to name.
    """
    claims: dict[str, tuple[str, ...]] = {}
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    for row, entire in zip(rows.rows, whole.rows, strict=True):
        title = f"{row.cells[0]} {row.cells[1]}"
        claims[row.id] = title, "click for what it rests on"
        for outlet, said, before in zip(outlets, row.cells[2:], entire.cells[2:], strict=False):
            left = SILENT if before == NOTHING else "all of it left out" if said == NOTHING else said
            cells[row.id, outlet] = title, f"{outlets[outlet]}: {left}", *([ASKS] if left == said else [])
    return claims, cells


def written(sources: Iterable[Source], outlets: Iterable[str]) -> dict[str, str]:
    """Outlet to how many texts it has and when they were written: “2 texts, Feb–Mar 2016”, “about Jan 2017”."""
    own: dict[str, list[Source]] = {outlet: [] for outlet in outlets}
    for each in sources:
        own[each.outlet].append(each)
    return {outlet: written_when(texts) for outlet, texts in own.items()}


def written_when(texts: Sequence[Source]) -> str:
    """When some texts were written, by months."""
    days = [day for each in texts for day in (each.published_earliest, each.published_latest) if day]
    if not days:
        return NO_TEXT
    about = "about " if any(each.published_approximate for each in texts) else ""
    when = f"{about}{months(min(days), max(days))}"
    return f"{len(texts)} texts, {when}" if len(texts) > 1 else when


def graded(outlets: Iterable[Outlet], reliability: Mapping[str, str]) -> dict[str, str]:
    """Outlet to how reliable it is, in words and by its letter: “not usually reliable (D)”."""
    return {each.outlet: f"{reliability[each.reliability]} ({each.reliability})" for each in outlets}


def text_cells(
    sources: Iterable[Source], outlets: Iterable[Outlet], reliability: Mapping[str, str]
) -> tuple[list[str], list[list[str]]]:
    """Head and rows on each text in order of writing: outlet, how reliable, when written, what it looks back on."""
    ordered = sorted(sources, key=lambda each: (each.published_earliest or date.max, each.published_latest or date.max))
    grades = graded(outlets, reliability)
    rows = [
        [
            row.title,
            row.outlet_short,
            grades[row.outlet],
            row.published_words,
            row.looks_back_on,
        ]
        for row in ordered
    ]
    return ["Text", "Outlet", "How reliable", "Written", "Looks back on"], rows
