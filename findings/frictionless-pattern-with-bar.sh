#!/usr/bin/env bash
# Software: frictionless 5.21.0.
# Input:    a schema whose `pattern`, which holds for the whole of a value, has two alternatives, a month or a year:
#           \d{4}-\d\d|\d{4}.
# Guess:    `2016-02-04` is a fault, as it is where the pattern is \d{4}-\d\d alone.
# Seen:     it passes: only the last alternative is held to the end of the value. Within brackets each of them is.
# So:       patterns of data/datapackage.json have their bars within brackets, as a test says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
seen=$("$folder/venv/bin/python" - <<'PY'
from frictionless import Resource, Schema


def faults(pattern):
    field = {"name": "date", "type": "string", "constraints": {"pattern": pattern}}
    schema = Schema.from_descriptor({"fields": [field]})
    cells = [["date"], ["2016-02"], ["2016-02-04"]]
    return len(Resource(data=cells, schema=schema).validate().flatten(["rowNumber"]))


print(*map(faults, [r"\d{4}-\d\d", r"\d{4}-\d\d|\d{4}", r"(\d{4}-\d\d|\d{4})"]))
PY
)
stated="1 0 1"
if [ "$seen" = "$stated" ]; then
  echo "as stated: faults with one alternative, with two, and with two in brackets: $seen"
else
  echo "changed: stated $stated faults, seen $seen" >&2
  exit 1
fi
