"""The standard: every table, column and list of codes that the dashboard knows, with nothing of any case."""
