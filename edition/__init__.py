"""The static host: the articles of all pages as files that any web server, or a double click, can show."""
