"""From a folder with `datapackage.json` and CSVs to validated, typed frames, and from a URL to what a reader leaves out."""
