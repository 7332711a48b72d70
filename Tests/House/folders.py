#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows which folder of a module names types of which other one, and fails where folders name each other in a circle.

    python3 Tests/House/folders.py            every module with its folders and their arrows
    python3 Tests/House/folders.py --quiet    circles only
    python3 Tests/House/folders.py FOLDER     of the modules there, in place of those of Sources

A folder names another where one of its files names, outside of comments and texts, a type that a file of the other one
declares at its top level, and nobody else of the module does. A file that lies in no folder is of the module's own room, "top".
"""
import os
import re
import sys

SOURCES = next(
    (word for word in sys.argv[1:] if not word.startswith("--")),
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources"))
DECLARED = re.compile(
    r"^(?:(?:public|package|internal|indirect|final|@\w+(?:\([^)]*\))?)\s+)*"
    r"(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)", re.M)


def code(path):
    """A file without its comments and texts; what is interpolated into a text stays."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    lines = [re.sub(r"(^|\s)//.*$", "", line) for line in text.split("\n")]
    text = re.sub(r'"""(.*?)"""', lambda m: " ".join(re.findall(r"\\\((.*?)\)", m[1])), "\n".join(lines), flags=re.S)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', lambda m: " ".join(re.findall(r"\\\((.*)\)", m[0])), text)


def files(module):
    """Folder and text of every file of a module."""
    root = os.path.join(SOURCES, module)
    found = []
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            if name.endswith(".swift"):
                room = os.path.relpath(folder, root).split(os.sep)[0]
                found.append(("top" if room == "." else room, name, code(os.path.join(folder, name))))
    return found


def arrows(module):
    """For every folder those that it names, each with the first few witnesses."""
    found = files(module)
    homes = {}
    for room, name, text in found:
        for declared in DECLARED.findall(text):
            homes.setdefault(declared, set()).add(room)
    homes = {name: next(iter(rooms)) for name, rooms in homes.items() if len(rooms) == 1}
    result = {}
    for room, name, text in found:
        for word in sorted(set(re.findall(r"\b[A-Z]\w*", text))):
            home = homes.get(word)
            if home is not None and home != room:
                result.setdefault(room, {}).setdefault(home, []).append(f"{name}: {word}")
    return sorted({room for room, _, _ in found}), result


def circle(rooms, arrows):
    """Rooms that can be reached from themselves, in one circle; empty where there is none."""
    def reach(start):
        seen, todo = set(), [start]
        while todo:
            for room in arrows.get(todo.pop(), {}):
                if room not in seen:
                    seen.add(room)
                    todo.append(room)
        return seen
    reached = {room: reach(room) for room in rooms}
    return [room for room in rooms if room in reached[room]], reached


def main():
    quiet = "--quiet" in sys.argv
    failed = False
    for module in sorted(os.listdir(SOURCES)):
        if not os.path.isdir(os.path.join(SOURCES, module)) or not files(module):
            continue
        rooms, found = arrows(module)
        knot, reached = circle(rooms, found)
        if not quiet:
            print(module)
            # Those that need fewer others first.
            for room in sorted(rooms, key=lambda room: (len(reached[room]), room)):
                print(f"  {room}" + (" -> " + ", ".join(sorted(found[room])) if room in found else ""))
        if knot:
            failed = True
            print(f"{module}: folders in a circle: {', '.join(knot)}")
            for room in knot:
                for other in sorted(found.get(room, {})):
                    if other in knot and room in reached[other]:
                        print(f"    {room} -> {other}: {'; '.join(found[room][other][:6])}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
