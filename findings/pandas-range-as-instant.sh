#!/usr/bin/env bash
# Software: pandas 3.1.1.
# Input:    2016-02-04/2016-02-06, an interval of ISO 8601 and EDTF, as a column for `to_datetime`; and the text that pandas
#           itself writes for the week of the 4th of February 2016, 2016-02-01/2016-02-07, as a period.
# Guess:    both are refused, or the second is the week again.
# Seen:     the interval is 20:16 on its first day, six hours behind UTC: the year of its end is read as a time of the day,
#           month and day as a zone. The week comes back as one minute. Nothing is said.
# So:       no date of a case is given to pandas: it holds them as text, beside our own first and last day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
seen=$("$folder/venv/bin/python" - <<'PY'
import pandas as pd

week = pd.Period("2016-02-04", freq="W")
print(pd.to_datetime(pd.Series(["2016-02-04/2016-02-06"]))[0], "|", week, "->", repr(pd.Period(str(week))))
PY
)
stated="2016-02-04 20:16:00-06:00 | 2016-02-01/2016-02-07 -> Period('2016-02-01 20:16', 'min')"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
