#!/usr/bin/env bash
# Software: aniso8601 10.0.1.
# Input:    2015-07/2015-09, July to September 2015, and 2015-07/09, which says the same: what an end leaves out is as in the
#           start; and 2016-02-04/06, so shortened for days.
# Guess:    both are July to September.
# Seen:     the first is refused, since the year is put before it once more (“2015-2015-09”); the second ends on the 9th of
#           July. The days are as they should be.
# So:       a range of a case is not shortened, and leaves with the first and last day that we ourselves give it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check aniso8601==10.0.1
seen=$("$folder/venv/bin/python" - <<'PY'
from aniso8601 import parse_interval
from aniso8601.exceptions import ISOFormatError


def last(text):
    try:
        return parse_interval(text)[1]
    except ISOFormatError:
        return "refused"


print(*map(last, ["2015-07/2015-09", "2015-07/09", "2016-02-04/06"]))
PY
)
stated="refused 2015-07-09 2016-02-06"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
