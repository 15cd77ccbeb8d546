"""The story of a case on paper: a sheet for each step with its picture, its records and room to write; for whoever
teaches a key at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from articles.pages import PAGES, article_of
from articles.sight import Sight
from articles.story import Step, at, timed
from articles.story_stage import chart_of
from drawing.scene import Scene
from drawing.theme import LIGHT
from exports.handout.listed import MOST, of_ids, of_page, table
from exports.recorded import Recorded, lists_records
from loaders.case import PASSAGES
from loaders.typed import rows_in
from painters.paper import Print, pdf
from readings.about import made
from readings.rows import Rows
from rows.text import Paragraph

TEMPLATE = Path(__file__).with_name("handout.typ")
SIZE = 900, 500, 830
"""Width and height in px at which a chart is laid out: on paper letters of 16 px are then of about 9 points; last the
height beyond which it gathers, since a sheet has no more beside a question."""
LINES = 5
"""Lines to write on under a question."""
CODING = ("Who", "To whom", "Told how", "On which issue", "Score", "Why")


class Asked(NamedTuple):
    """What is wanted: the paper, as Typst calls it, and whether there is a key for the teacher."""

    paper: str = "a4"
    key: bool = False


def handout(sight: Sight, steps: Sequence[Step], asked: Asked) -> bytes:
    """The handout as a PDF. sight: of any view of the case, with what is at hand of its texts."""
    return pdf(printed(sight, steps, asked))


def printed(sight: Sight, steps: Sequence[Step], asked: Asked) -> Print:
    """What is set."""
    package, pictures = sight.case.package, {file_of(step): picture(sight, step) for step in steps}
    version = f"{package.title} · case {package.version}" if package.version else package.title
    data = {
        "title": f"{package.title}: {'for the teacher' if asked.key else 'handout'}",
        "by": ", ".join(package.contributors),
        "about": " ".join(made(package)),
        "paper": asked.paper,
        "footer": version,
        "steps": [sheet(seen(sight, step), step) for step in steps],
        "key": [answers(seen(sight, step), step, steps) for step in steps] if asked.key else [],
        "key-heading": "Key for the teacher",
    }
    return Print(TEMPLATE.read_text(encoding="utf-8"), data, pictures)


def seen(sight: Sight, step: Step) -> Sight:
    """A step with nothing held back but its answer."""
    return replace(at(sight, step.whole.view), palette=LIGHT)


def picture(sight: Sight, step: Step) -> Scene:
    """The chart of a step as it is at first: what is held back is for the pencil."""
    first = step.stages[0]
    shown = replace(at(sight, first.view), palette=LIGHT)
    return chart_of(shown, first, *SIZE)


def sheet(sight: Sight, step: Step) -> dict[str, Any]:
    """What stands on the sheet of a step, as plain values."""
    shown, coded = article_of(sight), to_code(sight)
    question = PAGES[sight.page].asks_in(sight.case)
    found = [] if coded else uncovered(sight, step, of_ids(sight, step.about) or of_page(sight))
    return {
        "heading": f"{step.place}. {step.heading}",
        "legend": ". ".join([*at(sight, step.stages[0].view).gone[:1], shown.subtitle]),
        "picture": file_of(step),
        "alt": " ".join((f"The chart of “{question}”. {shown.subtitle}.", *([] if found else in_rows(shown.rows)))),
        "paragraph": paragraph(sight, coded) if coded else None,
        "ask": step.ask,
        "lines": LINES,
        "grid": CODING if coded else (),
        "records": table("Records, numbered as in the chart" if lists_records(sight) else "Records", found),
    }


def uncovered(sight: Sight, step: Step, found: list[Recorded]) -> list[Recorded]:
    """Records without those that stand on a side which the picture of a step covers."""
    if not step.stages[0].without:
        return found
    drawn = {each.of for each in picture(sight, step).items}
    return [each for each in found if each.id in drawn]


def in_rows(rows: Rows) -> Iterator[str]:
    """A list of a page in sentences, for those who do not see its chart; none of one that is too long to be heard."""
    for row in rows.rows if len(rows.rows) <= MOST else ():
        yield "; ".join(f"{head} {cell}" for head, cell in zip(rows.head, row.cells, strict=True) if cell) + "."


def to_code(sight: Sight) -> Paragraph | None:
    """The paragraph that is selected, whose records are then what is to be found."""
    return next((each for each in rows_in(sight.case, PASSAGES, Paragraph) if each.id == sight.view.selected), None)


def paragraph(sight: Sight, coded: Paragraph) -> dict[str, str]:
    """A paragraph with what it is called: itself where it is at hand, else our gist of it."""
    words = sight.at_hand.get(coded.sha256, "") or f"Our gist, where the text is not at hand: {coded.gist}"
    return {"heading": sight.case.label(sight.view.selected), "words": words}


def answers(sight: Sight, step: Step, steps: Sequence[Step]) -> dict[str, Any]:
    """What the key says of a step, as plain values."""
    ids = (*step.answered_by, *([sight.view.selected] if to_code(sight) else ()))
    return {
        "heading": f"{step.place}. {step.heading}",
        "parts": [part for part in parts(sight, step, steps) if part[1]],
        "records": table("Records that the answer rests on", of_ids(sight, ids)),
    }


def parts(sight: Sight, step: Step, steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    """What is said, asked and answered in a step, and what stands round its picture, each with a word before it."""
    shown = article_of(sight)
    frame = sight.frame(shown.takeaway, shown.subtitle)
    yield "Time:", timed(step, steps)
    yield "Say:", step.say
    yield "Ask:", step.ask
    yield "Answer:", step.answer
    yield "The picture:", f"{frame.takeaway}. {frame.rests_on} {frame.how_told} {frame.cannot_tell}"


def file_of(step: Step) -> str:
    """What the picture of a step is called."""
    return f"{step.place}.svg"
