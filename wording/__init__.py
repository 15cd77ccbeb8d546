"""How things are put that every room speaks of: it knows no case, draws nothing, and imports nothing of ours."""
