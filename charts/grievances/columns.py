"""Items shared out over columns of equal width."""

from bisect import bisect_left


def chunks(tall: list[int], across: int) -> list[int]:
    """For each of some items the column in which it stands, so that the tallest column is as short as may be."""
    lengths = range(max(tall, default=0), sum(tall) + 1)
    return filled(tall, lengths[bisect_left(lengths, True, key=lambda most: used(filled(tall, most)) <= across)])


def used(places: list[int]) -> int:
    """How many columns there are."""
    return max(places, default=0) + 1


def filled(tall: list[int], most: int) -> list[int]:
    """The same where a column has so many lines at most."""
    places, column, so_far = [], 0, 0
    for lines in tall:
        if so_far + lines > most:
            column, so_far = column + 1, 0
        places.append(column)
        so_far += lines
    return places
