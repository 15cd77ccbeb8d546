"""Articles in, slides of PowerPoint out."""
