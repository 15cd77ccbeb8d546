#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Calc), read with openpyxl 3.1.5.
# Input:    the cells `2015-07`, `Jul 2015`, `Jul-15` and `2015-07-14`, taken in as if they were typed, in American English.
# Guess:    each month is a month, shown as one, as in Excel (`mmm-yy`); or a text.
# Seen:     `2015-07` stays text; `Jul 2015` becomes the 1st of July 2015 and is shown as a day, `mm/dd/yy`; `Jul-15` becomes
#           the 15th of July of the present year; a day as EDTF has it becomes one that is shown so.
# So:       the 1st of a month in that format may have been typed as a month, so it is a fault (loaders/workbook/formats.py).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
echo '2015-07,Jul 2015,Jul-15,2015-07-14' >"$folder/typed.csv"
office=$(soffice --version)
# Commas (44), quotes (34), UTF-8 (76), from the first line, American English (1033), texts as texts, all else as typed.
soffice --headless "-env:UserInstallation=file://$folder/settings" \
  "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true" --convert-to xlsx --outdir "$folder" \
  "$folder/typed.csv" >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/typed.xlsx" <<'PY'
import sys
from datetime import date

from openpyxl import load_workbook

cells = load_workbook(sys.argv[1]).active[1]
values = [str(getattr(cell.value, "date", lambda cell=cell: cell.value)()) for cell in cells]
values[2] = values[2].replace(str(date.today().year), "this-year")
print(", ".join(f"{value} {cell.number_format}" for value, cell in zip(values, cells)))
PY
)
stated='2015-07 General, 2015-07-01 mm/dd/yy, this-year-07-15 mm/dd/yy, 2015-07-14 yyyy\-mm\-dd'
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
