#!/usr/bin/env bash
# Software: Typst 0.15.2 (Python), its PDF read with pypdf 7.1.1.
# Input:    biblatex entries with a `date` from one day to another, `2016-02-04/2016-02-06` and `2015-07-01/2015-07-31`.
# Guess:    both days are printed, as biblatex prints them, or the first.
# Seen:     the last day alone is printed, as if it were the day of publication.
# So:       exports/bibtex.py gives no `date`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1
cat >"$folder/read.bib" <<'BIB'
@online{a, author = {{Debka}}, title = {{A}}, date = {2016-02-04/2016-02-06}}
@online{b, author = {{Debka}}, title = {{B}}, date = {2015-07-01/2015-07-31}}
BIB
echo '#bibliography("read.bib", full: true, style: "apa")' >"$folder/page.typ"
seen=$("$folder/venv/bin/python" - "$folder/page.typ" <<'PY'
import re
import sys
from io import BytesIO

import typst
from pypdf import PdfReader

shown = PdfReader(BytesIO(typst.compile(sys.argv[1]))).pages[0].extract_text()
print("; ".join(re.findall(r"\((.*?)\)", shown)))
PY
)
stated="2015, July 31; 2016, February 6"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
