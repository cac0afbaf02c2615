#!/usr/bin/env python3
"""Holds the published schemas against the files they describe and against the readers.

Every shipped file must satisfy its schema. Then the folder is spoiled one place at a time (a key
dropped, a key nobody knows, a list where a text belongs) and the schema and the readers must agree
on whether the file may stand. Needs the modules jsonschema and yaml.

usage: check.py BIHUAN
"""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "Rules"
# What the readers say about keys and shapes; other findings are about what no schema can know.
SHAPE_CODES = {"RULE-010", "RULE-011", "RULE-012", "RULE-013", "RULE-066", "RULE-067"}


def kind_of(path):
    parts = path.relative_to(ROOT).parts
    if parts[0] == "Fixtures":
        return {"sites": "site", "answers": "answers"}.get(parts[1])
    if len(parts) == 2:
        return path.stem if path.stem in (
            "instruments", "matters", "facts", "derived", "circumstances", "released",
            "retired") else None
    return {"checklists": "checklist", "criteria": "criteria", "policies": "policy",
            "calendars": "calendar", "localities": "locality", "cases": "cases"}.get(parts[1])


def load(path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def spoiled(document):
    """The document with one thing wrong, once for each distinct place."""
    seen = set()

    def walk(value, path, place):
        if isinstance(value, dict):
            changes = [("unknown", None)] + [("drop", key) for key in value]
            for what, key in changes:
                mark = (what, tuple(place), key)
                if mark in seen:
                    continue
                seen.add(mark)
                changed = copy.deepcopy(document)
                target = changed
                for step in path:
                    target = target[step]
                if what == "drop":
                    del target[key]
                else:
                    target["nobody_knows"] = "x"
                yield mark, changed
            for key, member in value.items():
                yield from walk(member, path + [key], place + [key])
        elif isinstance(value, list):
            for index, member in enumerate(value):
                yield from walk(member, path + [index], place + ["[]"])

    yield from walk(document, [], [])


def reader_refuses(binary, folder, relative):
    run = subprocess.run([binary, "rules", "lint", str(folder), "--format", "json", "--lang", "en"],
                         capture_output=True, text=True)
    found = json.loads(run.stdout)
    found = found if isinstance(found, list) else found.get("diagnostics", found.get("rows", []))
    return [d for d in found
            if d["severity"] == "error" and d["code"] in SHAPE_CODES
            and d["file"].endswith(str(relative))]


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    validators = {}
    for path in sorted((RULES / "schema").glob("*.schema.json")):
        schema = json.loads(path.read_text("utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validators[path.name.split(".")[0]] = jsonschema.Draft7Validator(schema)
    failures = 0
    checked = 0
    first_of_kind = {}
    for path in sorted([*RULES.rglob("*.yml"), *(ROOT / "Fixtures").rglob("*.yml")]):
        validator = validators.get(kind_of(path))
        if validator is None:
            continue
        checked += 1
        first_of_kind.setdefault(kind_of(path), []).append(path)
        for error in validator.iter_errors(load(path)):
            failures += 1
            print(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message[:200]}")
    print(f"{checked} shipped files against {len(validators)} schemas: {failures} disagreements")

    compared = 0
    marks = set()
    for kind, paths in first_of_kind.items():
        if kind in ("site", "answers", "cases", "locality"):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "rules"
            shutil.copytree(RULES, folder)
            for path in paths:
                relative = path.relative_to(RULES)
                original = (folder / relative).read_bytes()
                for mark, document in spoiled(load(path)):
                    if (kind, mark) in marks:
                        continue
                    marks.add((kind, mark))
                    (folder / relative).write_text(
                        yaml.safe_dump(document, allow_unicode=True, default_style='"'), "utf-8")
                    refused = reader_refuses(binary, folder, relative)
                    invalid = list(validators[kind].iter_errors(document))
                    compared += 1
                    if bool(refused) != bool(invalid):
                        failures += 1
                        who = "only the reader" if refused else "only the schema"
                        print(f"{relative}: {mark}: {who} refuses: "
                              f"{(refused or [e.message for e in invalid])[0]}"[:300])
                (folder / relative).write_bytes(original)
    print(f"{compared} spoiled files: {failures} disagreements in all")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
