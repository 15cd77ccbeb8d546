"""Frames in, figure out: a module a chart, `theme` and `axes` for all."""
