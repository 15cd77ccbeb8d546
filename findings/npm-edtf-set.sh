#!/usr/bin/env bash
# Software: edtf 4.11.1 (npm).
# Input:    [2016-02-04..2016-02-06], one day of three, and 2016-02-04/2016-02-06, from one to the other.
# Guess:    both end on the 6th.
# Seen:     the one of three ends on the 4th, its first day; the interval ends on the 6th.
# So:       dates leave with the first and last day that we ourselves give them beside the EDTF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-save --ignore-scripts edtf@4.11.1
seen=$(node -e '
const { default: edtf } = require("edtf")
const lastDay = text => new Date(edtf(text).max).toISOString().slice(0, 10)
console.log(lastDay("[2016-02-04..2016-02-06]"), lastDay("2016-02-04/2016-02-06"))
')
stated="2016-02-04 2016-02-06"
if [ "$seen" = "$stated" ]; then
  echo "as stated: last days $seen"
else
  echo "changed: stated last days $stated, seen $seen" >&2
  exit 1
fi
