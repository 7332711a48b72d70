# SPDX-License-Identifier: GPL-3.0-or-later
"""One run after the other in turn, five times; prints nanoseconds of user CPU an event and the ratios.

Usage: compare.py <simpul-one-run> <cases> [--at-least]
With --at-least the exit code is 1 when a ratio is below what is promised.
"""

import importlib.metadata
import math
import resource
import statistics
import subprocess
import sys

import w6_ciw
import w6_simpy

EXACT_MEAN = 24.7507
EVENTS_A_CASE = 1 + 2 / 0.85 + 4
ROUNDS = 5
# Student's t with ROUNDS - 1 degrees of freedom at 99 %.
QUANTILE = 4.604
AT_LEAST = {("alone", "SimPy"): 85, ("alone", "Ciw"): 240, ("interleaved", "SimPy"): 115, ("interleaved", "Ciw"): 330}


def user_seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def simpy_run(cases, seed):
    before = user_seconds()
    events, mean = w6_simpy.run(cases, seed)
    return (user_seconds() - before) / events * 1e9, events / cases, mean


def ciw_run(cases, seed):
    simulation = w6_ciw.prepare(cases, seed)
    before = user_seconds()
    simulation.simulate_until_max_time(cases)
    spent = user_seconds() - before
    events, mean = w6_ciw.results(simulation, cases)
    return spent / events * 1e9, events / cases, mean


def simpul_run(program, replications):
    def run(cases, seed):
        # Long enough for the clock of the processor time.
        cases *= 10
        command = [program, "plain", str(cases), str(replications), str(seed)]
        words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        values = dict(word.split("=") for word in words)
        events = int(values["events"]) / replications
        return float(values["ns_per_event"]), events / cases, float(values["mean_minutes"])

    return run


def main():
    program, cases = sys.argv[1], int(sys.argv[2])
    runners = {
        "Simpul, one replication": simpul_run(program, 1),
        "Simpul, eight replications": simpul_run(program, 8),
        "SimPy": simpy_run,
        "Ciw": ciw_run,
    }
    results = {name: [] for name in runners}
    for round_number in range(ROUNDS):
        for name, run in runners.items():
            results[name].append(run(cases, round_number + 1))
    cost = {}
    good = True
    versions = {"SimPy": importlib.metadata.version("simpy"), "Ciw": importlib.metadata.version("ciw")}
    print(f"{'program':<28}{'ns/event':>10}{'events/case':>13}{'mean time (exact 24.7507)':>30}")
    for name, runs in results.items():
        cost[name] = statistics.median(run[0] for run in runs)
        events = statistics.mean(run[1] for run in runs)
        means = [run[2] for run in runs]
        mean = statistics.mean(means)
        half_width = QUANTILE * statistics.stdev(means) / math.sqrt(ROUNDS)
        same = abs(mean - EXACT_MEAN) <= half_width and abs(events / EVENTS_A_CASE - 1) < 0.01
        good = good and same
        title = f"{name} {versions[name]}" if name in versions else name
        told = f"{mean:.2f} +/- {half_width:.2f}" + ("" if same else "  NOT THE SAME PROCEDURE")
        print(f"{title:<28}{cost[name]:>10.1f}{events:>13.3f}{told:>30}")
    for way, name in (("alone", "Simpul, one replication"), ("interleaved", "Simpul, eight replications")):
        for other in ("SimPy", "Ciw"):
            ratio = cost[other] / cost[name]
            wanted = AT_LEAST[way, other]
            print(f"{other} takes {ratio:.0f} times as long as {name} (at least {wanted} wanted)")
            if "--at-least" in sys.argv and ratio < wanted:
                good = False
    sys.exit(0 if good else 1)


main()
