"""Stances: of the two actors of a quarrel in two wings, or of all actors by name; a square a record."""
