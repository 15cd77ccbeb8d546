#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Calc), given files of openpyxl 3.1.5.
# Input:    a workbook with the text `_x0041_`, written as OOXML asks for it, `_x005F_x0041_`, so that it is not taken for
#           a sign named by its number.
# Guess:    LibreOffice, which reads it rightly, writes it back as it was.
# Seen:     it writes `_x0041_`, which is an A for whoever opens the file next, LibreOffice too.
# So:       nothing can be done about it: a case with such a text survives Excel, and not a save by LibreOffice
#           (loaders/workbook/escapes.py).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
"$folder/venv/bin/python" - "$folder/book.xlsx" <<'PY'
import sys

from openpyxl import Workbook

book = Workbook()
book.active["A1"] = "_x005F_x0041_"
book.save(sys.argv[1])
PY
office=$(soffice --version)
for kind in csv xlsx; do
  soffice --headless "-env:UserInstallation=file://$folder/settings" --convert-to "$kind" --outdir "$folder/saved" \
    "$folder/book.xlsx" >/dev/null 2>&1
done
read=$(cat "$folder/saved/book.csv")
written=$("$folder/venv/bin/python" - "$folder/saved/book.xlsx" <<'PY'
import sys

from openpyxl import load_workbook

print(load_workbook(sys.argv[1]).active["A1"].value)
PY
)
seen="read as $read, written as $written"
stated="read as _x0041_, written as _x0041_"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
