#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares what two binaries of Simpul write of all studies, byte for byte; or a binary with outputs that were made before.
#
#   sh Tests/Outputs/same.sh BEFORE AFTER [PATTERN]     each a binary, or a folder that make.sh wrote
#
# Prints the files that differ and what differs in the first of them; the exit code is that of diff.
set -eu
[ $# -ge 2 ] || { sed -n '3,7p' "$0" >&2; exit 64; }
here=$(dirname "$0")
made=$(mktemp -d); trap 'rm -rf "$made"' EXIT
outputs() {
  if [ -d "$2" ]; then echo "$2"; else sh "$here/make.sh" "$2" "$made/$1" "${3:-*}"; echo "$made/$1"; fi
}
before=$(outputs before "$1" "${3:-*}")
after=$(outputs after "$2" "${3:-*}")
# When a result was made is not part of it.
# Files of findings and run.json are compared by their values.
clean() {
  case "$1" in
    */json-*.out|*.json) python3 "$here/findings.py" "$1" 2> /dev/null || cat "$1" ;;
    *) cat "$1" ;;
  esac | sed -E 's/("(started|finished|date)": ")[^"]*/\1/'
}
found=0 compared=0
list() { (cd "$1" && find . -type f | LC_ALL=C sort); }
{ list "$before"; list "$after"; } | LC_ALL=C sort -u > "$made/files"
while read -r file; do
  # Only what was made of the studies in question.
  [ -e "$after/$file" ] || { [ -n "${3:-}" ] && continue; echo "only before: $file"; found=1; continue; }
  [ -e "$before/$file" ] || { echo "only after: $file"; found=1; continue; }
  compared=$((compared + 1))
  if ! cmp -s "$before/$file" "$after/$file"; then
    clean "$before/$file" > "$made/one"; clean "$after/$file" > "$made/two"
    cmp -s "$made/one" "$made/two" && continue
    echo "differs: $file"
    [ "$found" -ge 5 ] || diff -a "$made/one" "$made/two" | head -n 20
    found=$((found + 1))
  fi
done < "$made/files"
[ "$found" -eq 0 ] && echo "all the same: $compared files"
[ "$found" -eq 0 ]
