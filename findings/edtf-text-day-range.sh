#!/usr/bin/env bash
# Software: edtf 5.0.2 (Python).
# Input:    “4-6 February 2016” and “between 4 and 6 February 2016”, for the function that makes EDTF of English words.
# Guess:    2016-02-04/2016-02-06; or nothing, as for “from 4 February to 6 February 2016”.
# Seen:     both are the 6th of February 2004: the 4 is read as a year, and the year that is told is dropped.
# So:       nothing here makes dates of words: a coder writes EDTF (docs/decisions/dates.md).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
seen=$("$folder/venv/bin/python" - <<'PY'
from edtf import text_to_edtf

told = ["4-6 February 2016", "between 4 and 6 February 2016", "from 4 February to 6 February 2016", "6 February 2016"]
print(*map(text_to_edtf, told))
PY
)
stated="2004-02-06 2004-02-06 None 2016-02-06"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
