"""Typed rows in, scene out: a folder a chart, with where things stand and how they look."""
