#!/usr/bin/env python3
"""Runs the public conformance suite of the expression language against the tool.

usage: run.py BIHUAN [FOLDER] [--failures FILE]

FOLDER holds the test files; without it they are fetched with pip into .build/conformance. Tests that
mention protocol buffer messages, enums or wrappers are counted and left out: what a test mentions
decides, not how it ends. The rest must pass but for the tests listed with their reasons in
exceptions.txt, and those must fail. The last line is the sum; the exit code is 1 when it is wrong.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tarfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cases
import textproto

PACKAGE = "cel-python"
VERSION = "0.5.0"
HERE = pathlib.Path(__file__).parent


def fetched():
    """The folder of test files out of the pinned source distribution."""
    store = HERE.parent.parent / ".build" / "conformance"
    folder = store / f"cel_python-{VERSION}" / "features"
    if folder.is_dir():
        return folder
    store.mkdir(parents=True, exist_ok=True)
    archive = store / f"cel_python-{VERSION}.tar.gz"
    if not archive.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "download", f"{PACKAGE}=={VERSION}", "--no-deps",
             "--no-binary", ":all:", "--quiet", "--disable-pip-version-check", "-d", str(store)],
            check=True,
        )
    with tarfile.open(archive) as file:
        file.extractall(store, filter="data")
    return folder


def exceptions():
    """The tests that are known to fail, each with its reason."""
    result = {}
    for line in (HERE / "exceptions.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(": ")
            if not reason:
                sys.exit(f"exceptions.txt: no reason beside {name!r}")
            result[name] = reason
    return result


def collected(folder):
    """Every case of the suite, and how many tests of each file are left out and why."""
    result, left_out = [], {}
    for path in sorted(folder.glob("*.textproto")):
        file = textproto.parse(path.read_bytes())
        for section in file.all("section"):
            name = f"{path.stem}/{section.text('name')}"
            for test in section.all("test"):
                try:
                    result += cases.cases(name, test)
                except cases.NeedsProtocolBuffers as mention:
                    left_out.setdefault(path.stem, []).append(
                        f"{name}/{test.text('name')}: {mention}"
                    )
    return result, left_out


def answers(tool, all_cases):
    questions = "".join(json.dumps(case.question) + "\n" for case in all_cases)
    run = subprocess.run(
        [tool, "expr", "eval", "--jsonl"], input=questions.encode(), stdout=subprocess.PIPE
    )
    lines = run.stdout.decode("utf-8").splitlines()
    if run.returncode != 0 or len(lines) != len(all_cases):
        sys.exit(f"exit code {run.returncode}, {len(lines)} answers to {len(all_cases)} questions")
    return [json.loads(line) for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--failures", type=pathlib.Path, help="also write the failures to a file")
    parser.add_argument("--left-out", action="store_true", help="list the tests left out")
    options = parser.parse_args()
    all_cases, left_out = collected(options.folder or fetched())
    excepted = exceptions()
    passed, failures, surprises = {}, [], []
    for case, answer in zip(all_cases, answers(options.tool, all_cases)):
        file = case.name.split("/")[0]
        counts = passed.setdefault(file, [0, 0])
        counts[1] += 1
        if case.accepts(answer):
            counts[0] += 1
            if case.name in excepted:
                surprises.append(case.name)
        else:
            failures.append((case, answer))
    unknown = set(excepted) - {case.name for case in all_cases}
    for file in sorted(set(passed) | set(left_out)):
        good, total = passed.get(file, (0, 0))
        print(f"{file:20} {good:4} of {total:4} pass, {len(left_out.get(file, [])):4} left out")
    if options.left_out:
        for entries in left_out.values():
            print("\n".join(entries))
    lines = []
    for case, answer in failures:
        mark = "excepted" if case.name in excepted else "FAILS"
        lines += [
            f"{mark} {case.name}",
            f"  question {json.dumps(case.question, ensure_ascii=False)}",
            f"  expected {json.dumps(case.expectation, ensure_ascii=False)}",
            f"  answered {json.dumps(answer, ensure_ascii=False)}",
        ]
    print("\n".join(lines))
    if options.failures:
        options.failures.write_text("\n".join(lines) + "\n", "utf-8")
    for name in surprises:
        print(f"PASSES {name}, take it out of exceptions.txt")
    for name in sorted(unknown):
        print(f"NO SUCH TEST {name} in exceptions.txt")
    good = sum(counts[0] for counts in passed.values())
    unexpected = [case for case, _ in failures if case.name not in excepted]
    print(
        f"{good} of {len(all_cases)} pass, {len(failures) - len(unexpected)} excepted, "
        f"{len(unexpected)} fail; {sum(map(len, left_out.values()))} need protocol buffers"
    )
    sys.exit(1 if unexpected or surprises or unknown else 0)


main()
