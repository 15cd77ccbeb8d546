"""Items shared out over columns of equal width."""


def chunks(tall: list[int], across: int) -> list[int]:
    """For each of some items the column in which it stands, so that the tallest column is as short as may be."""
    for most in range(max(tall, default=0), sum(tall) + 1):
        places, column, filled = [], 0, 0
        for lines in tall:
            if filled + lines > most:
                column, filled = column + 1, 0
            places.append(column)
            filled += lines
        if column < across:
            return places
    return [0] * len(tall)
