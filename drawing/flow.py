"""Words of several weights set in lines."""

from itertools import groupby

from drawing.font import Font
from drawing.measure import text_width
from drawing.scene import Run


def flow(runs: tuple[Run, ...], font: Font, room: float) -> list[tuple[Run, ...]]:
    """Lines of whole words that fit the room, each in parts of one weight; a blank stands between the runs."""
    words = [Run(word, run.weight) for run in runs for word in run.text.split(" ") if word]
    lines: list[list[Run]] = []
    used = 0.0
    for word in words:
        more = text_width(f" {word.text}", font, word.weight)
        if lines and used + more <= room:
            lines[-1].append(word)
            used += more
        else:
            lines.append([word])
            used = text_width(word.text, font, word.weight)
    return [parts(line) for line in lines]


def parts(line: list[Run]) -> tuple[Run, ...]:
    """Words of one weight joined, each part but the first with the blank before it."""
    joined = [
        Run(" ".join(run.text for run in together), weight)
        for weight, together in groupby(line, key=lambda run: run.weight)
    ]
    return tuple(Run(f"{' ' * (place > 0)}{part.text}", part.weight) for place, part in enumerate(joined))
