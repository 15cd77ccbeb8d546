"""A paragraph coded by a reader, and many readers' answers compared, in the browser alone: scripts for any host."""
