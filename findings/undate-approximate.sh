#!/usr/bin/env bash
# Software: undate 0.8.0 (Python).
# Input:    2017-01~, an approximate month of EDTF level 1.
# Guess:    it is written back as it was read, or refused.
# Seen:     it is read without a word and written back as 2017-01: the “about” is lost.
# So:       dates leave with the first and last day that we ourselves give them beside the EDTF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0
seen=$("$folder/venv/bin/python" - <<'PY'
from undate import Undate

print(Undate.parse("2017-01~", "EDTF").format("EDTF"))
PY
)
stated="2017-01"
if [ "$seen" = "$stated" ]; then
  echo "as stated: 2017-01~ comes back as $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
