#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Simpul, SimPy and Ciw on the same procedure, in turn. Usage: run.sh [<cases>] [--at-least]
set -eu
cd "$(dirname "$0")"
repository=$(cd ../../.. && pwd)
cases=${1:-20000}
[ $# -gt 0 ] && shift

SIMPUL_BENCHMARKS=runs swift build --package-path "$repository" --scratch-path "$repository/.build-benchmarks" \
  -c release --product simpul-one-run
venv="$repository/.build-benchmarks/venv"
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
"$venv/bin/pip" install --quiet --disable-pip-version-check simpy==4.1.2 ciw==3.2.7

program="$(SIMPUL_BENCHMARKS=runs swift build --package-path "$repository" --scratch-path "$repository/.build-benchmarks" \
  -c release --show-bin-path)/simpul-one-run"
date -u '+%Y-%m-%d %H:%M UTC'
grep -m1 '^model name' /proc/cpuinfo || true
exec "$venv/bin/python" -B compare.py "$program" "$cases" "$@"
