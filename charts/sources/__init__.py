"""Texts as strips of paragraphs, under the outlets that published them, beside the time that they look back on."""
