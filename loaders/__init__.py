"""From a folder of CSVs to checked, typed frames, and from a URL to what a reader leaves out."""
