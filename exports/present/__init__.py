"""A story presented: what its scripts take, and the scripts, which the live page and files from disk share."""
