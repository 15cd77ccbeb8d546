#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Calc), given files of openpyxl 3.1.5 and read with it.
# Input:    a workbook with two comments, one of “coder A” and one of “coder B”, saved as a workbook again.
# Guess:    each comment keeps its author, as it keeps its words.
# Seen:     the words are there; both authors are a blank.
# So:       who says what of a case stands in its cells, and comments of a workbook explain its columns alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
"$folder/venv/bin/python" - "$folder/book.xlsx" <<'PY'
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment

book = Workbook()
book.active["A1"].comment = Comment("+1, since paragraph 3 says so", "coder A")
book.active["A2"].comment = Comment("rather 0", "coder B")
book.save(sys.argv[1])
PY
office=$(soffice --version)
soffice --headless "-env:UserInstallation=file://$folder/settings" --convert-to xlsx --outdir "$folder/saved" \
  "$folder/book.xlsx" >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/book.xlsx" "$folder/saved/book.xlsx" <<'PY'
import sys

from openpyxl import load_workbook

for path in sys.argv[1:]:
    sheet = load_workbook(path).active
    print([(sheet[cell].comment.author, sheet[cell].comment.text) for cell in ("A1", "A2")])
PY
)
stated="[('coder A', '+1, since paragraph 3 says so'), ('coder B', 'rather 0')]
[(' ', '+1, since paragraph 3 says so'), (' ', 'rather 0')]"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
