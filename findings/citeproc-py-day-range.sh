#!/usr/bin/env bash
# Software: citeproc-py 0.11.1.
# Input:    a CSL JSON date from one day to another of the same month, 4 to 6 February 2016, printed as the locale
#           en-US writes a date in words.
# Guess:    “February 4–6, 2016”, as citeproc-js prints it.
# Seen:     the month stands after the days, and each day has the comma that belongs before the year.
# So:       exports/citations.py gives a range in words, which every program prints as they stand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1
cat >"$folder/style.csl" <<'CSL'
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>A date alone</title><id>a-date-alone</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><date variable="issued" form="text"/></layout></citation>
</style>
CSL
seen=$("$folder/venv/bin/python" -W ignore - "$folder/style.csl" <<'PY'
import sys
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

item = {"id": "x", "type": "webpage", "issued": {"date-parts": [[2016, 2, 4], [2016, 2, 6]]}}
style = CitationStylesStyle(sys.argv[1], validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
citation = Citation([CitationItem("x")])
bibliography.register(citation)
print(bibliography.cite(citation, None))
PY
)
stated="4,–6, February 2016"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
