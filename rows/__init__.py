"""What a row of a table holds: one class a table, which every room may read, and how a frame becomes such rows."""
