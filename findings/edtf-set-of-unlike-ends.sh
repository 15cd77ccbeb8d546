#!/usr/bin/env bash
# Software: edtf 5.0.2 (Python).
# Input:    [2016-01-01..2016-03], one day of several, of which the first is told as a day and the last as a month.
# Guess:    it is read as some day from 1 January to 31 March 2016, as 2016-01-01/2016-03 is read as an interval.
# Seen:     the interval is read; of the set it is said that it is no date.
# So:       both ends of such a date have to be told equally exactly in a case.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
seen=$("$folder/venv/bin/python" - <<'PY'
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

for text in ("2016-01-01/2016-03", "[2016-01-01..2016-03]", "[2016-01-01..2016-03-31]"):
    try:
        parse_edtf(text)
        print("read", end=" ")
    except EDTFParseException:
        print("refused", end=" ")
PY
)
stated="read refused read "
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
