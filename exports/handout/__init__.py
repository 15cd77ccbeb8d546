"""A story in, paper for a class out."""
