# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads pages and tables by parsers that are not Simpul's, and says what is wrong in them.

From standard input: a list of paths that end in .html or .csv.
To standard output: for each of them, in the same order, a list of faults.
"""

import csv
import json
import pathlib
import sys

import html5lib


def faults_of_page(path):
    parser = html5lib.HTMLParser()
    parser.parse(pathlib.Path(path).read_bytes(), transport_encoding="utf-8")
    return [f"{place}: {code}" for place, code, _ in parser.errors]


def faults_of_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        try:
            widths = [len(row) for row in csv.reader(file, strict=True)]
        except (csv.Error, UnicodeDecodeError) as error:
            return [str(error)]
    if not widths:
        return ["no rows"]
    return [f"row {number} has {width} fields and the first {widths[0]}"
            for number, width in enumerate(widths, 1) if width != widths[0]]


def main():
    readers = {".html": faults_of_page, ".csv": faults_of_table}
    csv.field_size_limit(1 << 30)
    json.dump([readers[pathlib.Path(path).suffix](path) for path in json.load(sys.stdin)], sys.stdout)


main()
