"""Who is tied to whom: actors where the case has put them, a strand for each sign between two, fanned out on demand."""
