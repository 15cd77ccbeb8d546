#!/usr/bin/env bash
# Software: rdflib 7.6.0.
# Input:    four events with dates as linked data types them: a day, a month, a year (xsd:date, xsd:gYearMonth, xsd:gYear) and
#           an interval of February 2016 as EDTF; asked in SPARQL for those before the 2nd of July 2015.
# Guess:    the day alone is compared; of other types a comparison is an error in SPARQL, which a filter takes for no.
# Seen:     the interval of seven months later is before that day, and so would any EDTF be: literals of unlike types are
#           put in order by the names of their types. The month and the year are after every day.
# So:       dates leave as a first and a last day, each one an ISO day, beside the EDTF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
seen=$("$folder/venv/bin/python" - <<'PY'
from rdflib import Graph

graph = Graph().parse(format="turtle", data="""
@prefix : <urn:x:> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:day :date "2015-07-01"^^xsd:date .
:month :date "2014-07"^^xsd:gYearMonth .
:year :date "2014"^^xsd:gYear .
:interval :date "2016-02-04/2016-02-06"^^<http://id.loc.gov/datatypes/edtf/EDTF> .
""")
ASKED = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?event WHERE { ?event <urn:x:date> ?date FILTER(?date %s "2015-07-02"^^xsd:date) }"""
for sign in ["<", ">"]:
    print(sign, *sorted(row.event.removeprefix("urn:x:") for row in graph.query(ASKED % sign)))
PY
)
stated="< day interval
> month year"
if [ "$seen" = "$stated" ]; then
  echo "as stated:" $seen
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
