"""Words of several weights set in lines."""

from itertools import groupby

from drawing.font import Font
from drawing.measure import pieces, text_width
from drawing.scene import Run


def flow(runs: tuple[Run, ...], font: Font, room: float) -> list[tuple[Run, ...]]:
    """Lines of whole words that fit the room, each in parts of one weight; a blank stands between the runs. A word
    longer than a line goes on in the next."""
    words = [Run(word, run.weight) for run in runs for word in run.text.split(" ") if word]
    lines: list[list[Run]] = []
    used = 0.0
    for word in words:
        first, *others = (Run(part, word.weight) for part in pieces(word.text, font, room, word.weight))
        more = text_width(f" {first.text}", font, word.weight)
        if lines and used + more <= room:
            lines[-1].append(first)
            used += more
        else:
            lines.append([first])
            used = text_width(first.text, font, word.weight)
        if others:
            lines += [[each] for each in others]
            used = text_width(others[-1].text, font, word.weight)
    return [parts(line) for line in lines]


def parts(line: list[Run]) -> tuple[Run, ...]:
    """Words of one weight joined, each part but the first with the blank before it."""
    joined = [
        Run(" ".join(run.text for run in together), weight)
        for weight, together in groupby(line, key=lambda run: run.weight)
    ]
    return tuple(Run(f"{' ' * (place > 0)}{part.text}", part.weight) for place, part in enumerate(joined))
