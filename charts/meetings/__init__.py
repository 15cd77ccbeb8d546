"""Who met whom: meetings in lanes by the camps that take part, on folded time."""
