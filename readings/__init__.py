"""Typed rows in, sentences out: every number and name in them is counted from the records shown."""
