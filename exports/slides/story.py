"""The story of a case as slides: one for what is seen from key to key, with what to say and to ask as notes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from articles.pages import article_of
from articles.sight import Sight
from articles.story import Stage, Step, at, timed
from articles.story_stage import set_stage, title
from exports.recorded import recorded
from exports.slides.chart import Shown, add_chart
from exports.slides.deck import Deck, deck_of
from exports.slides.make import add_cited, add_first, for_office, saved
from exports.slides.notes import notes
from exports.view import Template


def story_deck(sight: Sight, steps: Sequence[Step], template: Template | None, begun: Callable[[Step], None]) -> bytes:
    """The steps between a first slide and the texts that they rest on; raises Unknown for a bad template.

    sight: of any view of the case; begun: told before each step which it is.
    """
    deck = deck_of(template)
    add_first(deck, sight)
    for step in steps:
        begun(step)
        head = f"Step {step.place} of {len(steps)} · {timed(step, steps)}"
        for stage in step.stages:
            add_stage(deck, sight, step, stage, head)
    add_cited(deck, [at(sight, step.whole.view) for step in steps])
    return saved(deck, sight)


def add_stage(deck: Deck, sight: Sight, step: Step, stage: Stage, head: str) -> None:
    """The slide of what is seen between two keys. head: the first line of its notes."""
    seen = for_office(at(sight, stage.view))
    made = article_of(seen)
    over = [title(for_office(at(sight, each.view)), step) for each in step.stages]
    set_on = partial(set_stage, seen, step, stage, titled=False)
    words = "\n".join(told(step, stage, head))
    said = f"{words}\n\n{notes(seen, made, recorded(seen))}" if stage == step.whole else words
    add_chart(deck, seen, made, Shown(title(seen, step), set_on, said, beside=over))


def told(step: Step, stage: Stage, head: str) -> Iterator[str]:
    """What whoever presents finds under a slide: with the first what to say and ask, with the last the answer."""
    yield head
    if stage == step.stages[0]:
        yield f"Say: {step.say}"
        yield f"Ask: {step.ask}" if step.ask else ""
    if stage == step.whole:
        yield f"Answer: {step.answer}" if step.answer else ""
    else:
        yield "The next slide shows more of the same picture."
