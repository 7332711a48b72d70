# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts instructions an event and compares them with instructions.csv; called by instructions.sh."""

import concurrent.futures
import csv
import pathlib
import re
import subprocess
import sys

FILE = pathlib.Path(__file__).with_name("instructions.csv")
LENGTHS = (4_000, 12_000)
# Of a study from its file, which has its own length.
REPLICATIONS = (2, 6)
REPOSITORY = FILE.parent.parent.parent
TOLERANCE = 0.03


def count(program, procedure, length):
    """Returns (instructions, events)."""
    what = str(REPOSITORY / procedure) if procedure.endswith(".yaml") else procedure
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, what, str(length)]
    run = subprocess.run(command, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    events = re.search(r"events=(\d+)", run.stdout)
    if run.returncode != 0 or not collected or not events:
        sys.exit(f"{' '.join(command)} failed:\n{run.stderr}")
    return int(collected.group(1)), int(events.group(1))


def per_event(program, procedure):
    lengths = REPLICATIONS if procedure.endswith(".yaml") else LENGTHS
    (few, few_events), (many, many_events) = (count(program, procedure, length) for length in lengths)
    return (many - few) / (many_events - few_events)


def main():
    program, mode, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
    if mode not in ("check", "update"):
        sys.exit("say check or update")
    with FILE.open() as file:
        thresholds = {row["procedure"]: float(row["instructions_per_event"]) for row in csv.DictReader(file)}
    names = wanted or list(thresholds)
    unknown = [name for name in names if name not in thresholds]
    if unknown:
        sys.exit(f"{', '.join(unknown)}: not in {FILE.name}")
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        found = dict(zip(names, pool.map(lambda name: per_event(program, name), names)))
    worse = []
    print(f"{'procedure':<44}{'instructions/event':>20}{'threshold':>12}{'times plain':>13}")
    for name in names:
        if thresholds[name] > 0 and found[name] > thresholds[name] * (1 + TOLERANCE):
            worse.append(name)
        ratio = f"{found[name] / found['plain']:.2f}" if "plain" in found else ""
        print(f"{name:<44}{found[name]:>20.1f}{thresholds[name]:>12.1f}{ratio:>13}")
    if mode == "update":
        thresholds.update(found)
        with FILE.open("w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["procedure", "instructions_per_event"])
            writer.writerows([name, f"{value:.1f}"] for name, value in thresholds.items())
        return
    if worse:
        sys.exit(f"more than {TOLERANCE:.0%} above the threshold: {', '.join(worse)}")


main()
