"""Stances: of the two actors of a quarrel in two wings, or of all actors in a matrix; a square a record."""
