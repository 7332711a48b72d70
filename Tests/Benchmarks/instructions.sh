#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Instructions an event on each measured procedure, counted by valgrind's callgrind: the difference of two lengths, so
# that start and end do not count. They are the same on a busy machine.
# Usage: instructions.sh [check | update] [<procedure> ...]   (all of the threshold file where none is named)
# check: exit code 1 where one lies more than 3 % above its threshold. update: writes the thresholds anew.
set -eu
cd "$(dirname "$0")"
repository=$(cd ../.. && pwd)
mode=${1:-check}
[ $# -gt 0 ] && shift
scratch="$repository/.build-instructions"
build() {
  # Swift's name for a processor with AVX2 and FMA, as x86-64-v3 is.
  SIMPUL_BENCHMARKS=runs swift build --package-path "$repository" --scratch-path "$scratch" -c release \
    --product simpul-one-run -Xswiftc -target-cpu -Xswiftc haswell "$@"
}
build >"/tmp/simpul-one-run.$$.txt" 2>&1 || { cat "/tmp/simpul-one-run.$$.txt" >&2; exit 2; }
rm -f "/tmp/simpul-one-run.$$.txt"
# Valgrind 3.19 cannot read the debugging information that clang writes for C.
strip --strip-debug -o "$scratch/simpul-one-run" "$(build --show-bin-path)/simpul-one-run"
exec python3 -B instructions.py "$scratch/simpul-one-run" "$mode" "$@"
