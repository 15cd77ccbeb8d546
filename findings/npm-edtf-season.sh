#!/usr/bin/env bash
# Software: edtf 4.11.1 (npm).
# Input:    2015-21, spring 2015 in EDTF level 1, and 2015-33, its first quarter in level 2.
# Guess:    spring is March to May, as the library of that name for Python has it.
# Seen:     spring is January to March, as the quarter is: the four seasons are the four quarters.
# So:       a case has no seasons, and its dates leave with the first and last day that we ourselves give them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-save --ignore-scripts edtf@4.11.1
seen=$(node -e '
const { default: edtf } = require("edtf")
const day = time => new Date(time).toISOString().slice(0, 10)
console.log(["2015-21", "2015-33"].map(edtf).map(when => `${day(when.min)}/${day(when.max)}`).join(" "))
')
stated="2015-01-01/2015-03-31 2015-01-01/2015-03-31"
if [ "$seen" = "$stated" ]; then
  echo "as stated: spring and the first quarter are $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
