"""Views of a case as files: `python -m exports view ADDRESS OUT` and `python -m exports deck OUT ADDRESS…`; its story:
`python -m exports story OUT` and `python -m exports handout OUT`."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from articles.pages import sight_of
from articles.sight import Sight
from articles.story import Step, story
from drawing.theme import PALETTES
from exports.lesson import PAPERS
from exports.unknown import Unknown
from exports.view import DECK, KINDS, Taking, Template, view_of
from loaders.case import Case, load_case
from loaders.faults import CaseError, suggestion
from loaders.place import case_place
from loaders.terminal import in_terminal
from loaders.texts import read_texts
from loaders.write import write_all

PDF = ".pdf"
"""The ending of a file of sheets of paper."""


def main(arguments: list[str] | None = None) -> int:
    """Write what was asked for; 0, or 1 with a sentence where that cannot be."""
    asked = parser().parse_args(arguments)
    try:
        print(asked.take(asked))
    except (Unknown, CaseError) as error:
        print(*(error.faults if isinstance(error, CaseError) else [error]), sep="\n", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """What may be asked for."""
    made = argparse.ArgumentParser(prog="python -m exports", description="Take views of a case along.")
    commands = made.add_subparsers(required=True)
    view = commands.add_parser("view", help="write a view as a file, of the kind that its name ends with")
    view.add_argument("address", help="as a browser has it, or from its path on: /sources?told=opinion")
    view.add_argument("out", type=Path, help=f"a file whose name ends with one of {' '.join(KINDS)}")
    view.add_argument("--ground", choices=PALETTES, default="light", help="of a picture")
    view.add_argument("--zoom", type=float, default=2, help="how much larger than 1280×720 a PNG is, from 1 to 4")
    view.add_argument("--untitled", action="store_true", help="without the sentence on top")
    view.add_argument("--chart-alone", action="store_true", help="slides without those of the records")
    view.set_defaults(take=take_view)
    deck = commands.add_parser("deck", help="write views as slides, with a first one and the texts cited")
    deck.add_argument("out", type=Path, help=f"a file whose name ends with {DECK}")
    deck.add_argument("addresses", nargs="+", metavar="address", help="of each view, in the order of the slides")
    deck.set_defaults(take=take_deck)
    told = commands.add_parser("story", help="write the case's story as slides, whose notes hold what to say and ask")
    told.add_argument("out", type=Path, help=f"a file whose name ends with {DECK}")
    told.set_defaults(take=take_story)
    paper = commands.add_parser("handout", help="write the case's story as sheets of paper for a class")
    paper.add_argument("out", type=Path, help=f"a file whose name ends with {PDF}")
    paper.add_argument("--paper", choices=PAPERS, default="A4")
    paper.add_argument("--teacher", action="store_true", help="with what to say, and a key at the end")
    paper.add_argument("--texts", type=Path, help="a folder of your own copies of the texts, for paragraphs to code")
    paper.set_defaults(take=take_handout)
    for command in (view, deck, told, paper):
        command.add_argument(
            "--case", type=Path, default=case_place(), help="a folder, zip or workbook; else the shipped case"
        )
    for command in (view, deck, told):
        command.add_argument("--template", type=Path, help=f"a {DECK} whose layouts the slides have")
    return made


def take_view(asked: argparse.Namespace) -> str:
    """Which file was written of a view; raises Unknown or CaseError, and then nothing is."""
    writable(asked.out, list(KINDS), "view ADDRESS OUT")
    if not 1 <= asked.zoom <= 4:
        raise Unknown(f"A zoom of {asked.zoom:g} is not between 1 and 4.")
    sight = seen(asked.address, load_case(asked.case), asked.ground)
    taking = Taking(not asked.untitled, asked.zoom, not asked.chart_alone, template_of(asked.template))
    write_all({asked.out: KINDS[asked.out.suffix.lower()](sight, taking)})
    return f"written: {asked.out}"


def take_deck(asked: argparse.Namespace) -> str:
    """Which file was written of several views, each of which is named as its slides are begun; raises as above."""
    writable(asked.out, [DECK], "deck OUT ADDRESS…")
    loaded = load_case(asked.case)
    sights = [seen(address, loaded, "light") for address in asked.addresses]
    from exports.slides.make import Wanted, whole_deck  # as late as in exports.view

    def begun(place: int) -> None:
        print(f"{place + 1} of {len(sights)}: {sights[place].view.address}", file=sys.stderr, flush=True)

    write_all({asked.out: whole_deck([*map(Wanted, sights)], template_of(asked.template), begun)})
    return f"written: {asked.out}"


def take_story(asked: argparse.Namespace) -> str:
    """Which file was written of the story of a case, each of whose steps is named as it is begun; raises as above."""
    writable(asked.out, [DECK], "story OUT")
    sight, steps = told_in(load_case(asked.case))
    from exports.slides.story import story_deck  # as late as in exports.view

    write_all({asked.out: story_deck(sight, steps, template_of(asked.template), begun_in(steps))})
    return f"written: {asked.out}"


def take_handout(asked: argparse.Namespace) -> str:
    """Which file was written of the story of a case for paper; raises as above."""
    writable(asked.out, [PDF], "handout OUT")
    sight, steps = told_in(load_case(asked.case))
    from exports.handout.make import Asked, handout  # as late as in exports.view

    at_hand = read_texts(asked.texts)[0] if asked.texts else {}
    made = handout(replace(sight, at_hand=at_hand), steps, Asked(PAPERS[asked.paper], asked.teacher))
    write_all({asked.out: made})
    return f"written: {asked.out}"


def told_in(case: Case) -> tuple[Sight, tuple[Step, ...]]:
    """A case as it is seen at first, and the steps of its story; raises Unknown where it has none."""
    if not (steps := story(case)):
        raise Unknown("This case has no story: its table “story” has no step.")
    return seen(steps[0].whole.view.address, case, "light"), steps


def begun_in(steps: Sequence[Step]) -> Callable[[Step], None]:
    """What says of each step that it is begun."""
    return lambda step: print(f"{step.place} of {len(steps)}: {step.heading}", file=sys.stderr, flush=True)


def writable(out: Path, endings: list[str], order: str) -> None:
    """Raises Unknown for a file that has none of some endings, or no folder to lie in. order: what follows what."""
    ending = out.suffix.lower()
    if ending not in endings:
        known = ", ".join(endings)
        near = suggestion(ending, endings) if ending else ""
        raise Unknown(
            f"“{out.name or out}” ends with none of {known}{near}, so its kind is not known. The order is: {order}"
        )
    if not out.parent.is_dir():
        raise Unknown(f"There is no folder “{out.parent}” to write “{out.name}” into.")


def template_of(path: Path | None) -> Template | None:
    """A reader's own file; raises Unknown for one that cannot be read."""
    if path is None:
        return None
    try:
        return Template(path.name, path.read_bytes())
    except OSError:
        raise Unknown(f"“{path}” cannot be read.") from None


def seen(address: str, case: Case, ground: str) -> Sight:
    """A case as an address shows it; raises Unknown."""
    root = os.environ.get("FAULTLINES_ADDRESS", "").rstrip("/")
    return replace(sight_of(case, view_of(address, case), PALETTES[ground]), root=root)


if __name__ == "__main__":
    # What is made is needed until the file is written, and then all goes at once: a search for what nobody needs any
    # more would find nothing, time and again and once more at the end.
    gc.disable()
    done = in_terminal(main)
    gc.freeze()
    sys.exit(done)
