#!/usr/bin/env bash
# Software: pybtex 0.26.1.
# Input:    a BibTeX entry whose `date` is 2017-01~, as biblatex writes an approximate month, read and written again.
# Guess:    the field comes back as it went.
# Seen:     the tilde is written as a TeX command, which is no part of a date; biber 2.18 then says that the format is
#           invalid and ignores the field (seen by hand, not run here).
# So:       exports/bibtex.py writes a date in words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pybtex==0.26.1
seen=$("$folder/venv/bin/python" - <<'PY'
from pybtex.database import parse_string

entries = parse_string("@online{x, title = {T}, date = {2017-01~}}", "bibtex")
again = parse_string(entries.to_string("bibtex"), "bibtex")
print(entries.entries["x"].fields["date"], again.entries["x"].fields["date"])
PY
)
stated='2017-01~ 2017-01\textasciitilde '
if [ "${seen% }" = "${stated% }" ]; then
  echo "as stated: read, then written and read again: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
