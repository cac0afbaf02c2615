#!/usr/bin/env python3
"""What the ledger costs, as ratios of whole processes in one run.

Grows the demo's ledger to 1,000 and to COUNT events and measures, each RUNS times, one after the other in turn:
  verify     full and incremental verification against SHA-256 over the same bytes, read from the same file
  receipt    checking a receipt against starting the program
  open       looking at the last event of the large ledger against the small one
  append     a durable append with tree, register and checkpoints against one without (in one process)
Prints medians, the ratio of the medians and the goal. Needs nothing but Python's standard library.

usage: ledger.py BIHUAN APPENDCOST [COUNT [RUNS]]
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parents[1]
FLOOR = """
import hashlib, sqlite3, sys
digest = hashlib.sha256()
for (row,) in sqlite3.connect(sys.argv[1]).execute("SELECT bytes FROM event ORDER BY position"):
    digest.update(row)
print(digest.hexdigest())
"""


def seconds(words, folder):
    start = time.perf_counter()
    done = subprocess.run(
        list(map(str, words)), cwd=folder, capture_output=True, text=True,
        env={**os.environ, "LANG": "en_US.UTF-8"},
    )
    taken = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return taken


def compare(name, ours, floor, goal, runs):
    """Runs both in turn after one run each that is not counted."""
    times = ([], [])
    for turn in range(runs + 1):
        for side, (words, folder) in enumerate((ours, floor)):
            taken = seconds(words, folder)
            if turn:
                times[side].append(taken)
    mine, other = map(statistics.median, times)
    verdict = "met" if mine / other <= goal else "NOT MET"
    print(f"{name:34} {mine * 1000:10.1f} ms {other * 1000:10.1f} ms  {mine / other:6.2f}  (<= {goal}) {verdict}", flush=True)


def main(bihuan, append_cost, count=100_000, runs=5):
    bihuan, append_cost = (pathlib.Path(path).resolve() for path in (bihuan, append_cost))
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        subprocess.run(["bash", HOME / "Scripts/demo.sh", bihuan, work / "demo"], check=True, capture_output=True)
        seconds([bihuan, "ledger", "export", work / "export"], work / "demo")
        for size in (1000, count):
            subprocess.run(
                [sys.executable, HOME / "Benchmarks/grow.py", work / "export", str(size), work / f"grown-{size}"],
                check=True, capture_output=True,
            )
            grown = work / f"grown-{size}"
            taken = seconds([append_cost, "fill", grown, HOME / "Rules", work / str(size)], work)
            print(f"filled with {size} events in {taken:.1f} s", flush=True)
            if size > 1000:
                shutil.rmtree(grown)
            seconds([bihuan, "ledger", "sign"], work / str(size))
        small, large = work / "1000", work / str(count)
        site = subprocess.run(
            [bihuan, "site", "list", "--format", "csv"], cwd=small, capture_output=True, text=True, check=True
        ).stdout.splitlines()[1].split(",")[0]
        seconds([bihuan, "ledger", "prove", site, "-o", work / "receipt.json"], small)
        floor = ([sys.executable, "-c", FLOOR, large / "bihuan.db"], work)

        print(f"{count} events, {runs} runs each; ours, floor, ratio, goal")
        compare("every hash against SHA-256", ([bihuan, "ledger", "verify", "--hashes"], large), floor, 3, runs)
        compare("since the last verification", ([bihuan, "ledger", "verify"], large), floor, 3, runs)
        compare(
            "check-receipt against --version",
            ([bihuan, "ledger", "check-receipt", work / "receipt.json"], work), ([bihuan, "--version"], work), 3, runs,
        )
        compare(
            f"open {count} against 1000",
            ([bihuan, "ledger", "log", "--limit", "1"], large), ([bihuan, "ledger", "log", "--limit", "1"], small),
            1.2, runs,
        )
        print("durable appends: ledger, events, median in microseconds, ratio of medians, ratio of means (<= 1.3)")
        done = subprocess.run(
            [append_cost, work / "grown-1000", HOME / "Rules", work / "append"], capture_output=True, text=True
        )
        print(done.stdout + done.stderr, end="")
        return done.returncode


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:3], *map(int, sys.argv[3:])))
