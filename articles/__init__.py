"""What the pages are made of: case and view in, article out, for whatever host shows it."""
