# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a file of findings, or a run.json, in one form, whichever form it was written in, so that values can be compared.

    python3 Tests/Outputs/findings.py FILE

Findings of before format 2 had no number and no kind of their own; their checks had two truth values for an outcome, and some
units stood nowhere. Numbers are compared as numbers: 5.0 is 5. What a run.json holds of its files is left out.
"""
import json
import sys


def mapped(value, key=None):
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [mapped(item, key) for item in value]
    value = {"smallerPile": "smallerBatch", "pileGrowth": "workInProcessGrowth", "leftInVain": "leftUnserved"}.get(value, value) if isinstance(value, str) else value
    if not isinstance(value, dict):
        return "ABCDE"["abcde".index(value)] if key in ("grade", "proposedGrade") and value in list("abcde") else value
    value = dict(value)
    if "isUndecided" in value and "check" in value:
        undecided, passed = value.pop("isUndecided"), value.pop("isPassed")
        value["outcome"] = "passed" if passed else "cannotBeTold" if undecided else "failed"
    for before, after in (
        ("sinceMidnight", "microsecondsSinceMidnight"),
        ("relief", "addedCapacity"),
        ("levers", "correctiveMeasures"),
        ("mayBeBest", "subsetContainingBest"),
        ("synergy", "interaction"),
        ("allOrNone", "zeroOrAll"),
        ("leftInVain", "leftUnserved"),
        ("pile", "workInProcess"),
    ) + (
        (("length", "lengthMicroseconds"), ("warmUp", "warmUpMicroseconds")) if key == "period" else ()
    ):
        if before in value:
            value[after] = value.pop(before)
    if key == "possible" and "lowerBound" in value:
        return [value["lowerBound"], value["upperBound"]]
    if key == "noNumberHelps" and "1" in value:
        value = {"more": value["more"], "trial": value["1"], "obstacle": value["2"]}
    if key == "waiting" and "0" in value:
        value = {"actors": value["0"], "cause": value["1"], "seconds": value["seconds"]}
    return {name: mapped(item, name) for name, item in value.items()}


found = json.load(open(sys.argv[1]))
for name in ("check", "outputs") if "outputs" in found else ("version", "kind"):
    found.pop(name, None)
if isinstance(found.get("together"), dict):
    found["together"].pop("offices", None)
print(json.dumps(mapped(found), sort_keys=True, indent=1))
