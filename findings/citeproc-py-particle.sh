#!/usr/bin/env bash
# Software: citeproc-py 0.11.1.
# Input:    an author in CSL JSON, of the family Assad with the particle `al-`, cited by given name and family.
# Guess:    “Bashar al-Assad”, as citeproc-js has it: after a hyphen no blank is put.
# Seen:     “Bashar al- Assad”.
# So:       exports/citations.py gives a name whole, as `literal`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1
cat >"$folder/style.csl" <<'CSL'
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Names alone</title><id>names-alone</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><names variable="author"/></layout></citation>
</style>
CSL
seen=$("$folder/venv/bin/python" -W ignore - "$folder/style.csl" <<'PY'
import sys

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

name = {"family": "Assad", "given": "Bashar", "non-dropping-particle": "al-"}
style = CitationStylesStyle(sys.argv[1], validate=False)
works = CiteProcJSON([{"id": "x", "type": "webpage", "author": [name]}])
bibliography = CitationStylesBibliography(style, works, formatter.plain)
citation = Citation([CitationItem("x")])
bibliography.register(citation)
print(bibliography.cite(citation, None))
PY
)
stated="Bashar al- Assad"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
