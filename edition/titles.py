"""How long a headline may be under each lens: which of its lengths fits after which of those of what is left out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import product

from drawing.stage import fits_title
from edition.lenses import Lenses
from edition.open import headlines
from loaders.case import Case
from loaders.lens import Lens
from readings.basis import left_out, shorter_and_shorter
from readings.headline import begun

MOST_FORMS = 4
"""Forms of what is left out, as `shorter_and_shorter` has them."""


def forms(case: Case, lenses: Lenses) -> list[list[str]]:
    """To each lens what it leaves out, in words, at its longest first."""
    names, told, times = case.names("outlets"), case.labels("told"), case.times()
    return [shorter_and_shorter(partial(left_out, lens, names, told, times)) for lens in lenses.lenses]


def parted(case: Case, lens: Lens, said: Sequence[str]) -> list[tuple[str, str]]:
    """What a lens leaves out, in two parts each, of which few differ: that of outlets and ways of telling, and the
    rest. said: its forms."""
    names, told, times = case.names("outlets"), case.labels("told"), case.times()
    begins = shorter_and_shorter(partial(left_out, replace(lens, phase=()), names, told, times))
    return [
        next(((begin, each.removeprefix(begin)) for begin in begins if each.startswith(begin)), ("", each))
        for each in said
    ]


def codes(texts: Sequence[str], of: Sequence[int], gone: Sequence[Sequence[str]]) -> list[list[int]]:
    """To each headline in a text, lens by lens, a number for the length that fits.

    texts: those of the states, as plain text; of: lens to state; gone: lens to forms of what it leaves out.
    """
    fits = cache(fitting)
    found = [headlines(text) for text in texts]
    most = max(map(len, found), default=0)
    return [
        [
            fits(tuple(found[state][place]), tuple(said)) if place < len(found[state]) else 0
            for state, said in zip(of, gone, strict=True)
        ]
        for place in range(most)
    ]


def fitting(sentences: tuple[str, ...], gone: tuple[str, ...], fits: Callable[[str], bool] = fits_title) -> int:
    """The first pair of a length and a form that is short enough, else the shortest, as `readings.headline` has it."""
    pairs = list(product(range(len(sentences)), range(max(len(gone), 1))))
    said = ((pair, begun(sentences[pair[0]], gone[pair[1]] if gone else "")) for pair in pairs)
    sentence, form = next((pair for pair, words in said if fits(words)), pairs[-1])
    return sentence * MOST_FORMS + form
