"""What the campaigns share: a workspace, the tool, the steps that write, and the judge.

A step is one command that writes. The judge knows nothing but what the tool acknowledged (exit
code 0, the record named) and what can be read afterwards: every acknowledged record must be there, whole, in a log
that verifies, in a file SQLite finds sound, and in the eyes of verify.py.
"""

import argparse
import collections
import dataclasses
import datetime
import json
import os
import pathlib
import platform
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Answer:
    """What one run of the tool came to; a negative code is the signal that ended it."""

    code: int
    out: str
    err: str

    def acknowledges(self, name) -> bool:
        """Whether the record is said to be made: exit code 0 and its name on the output.

        A tool that could not read its own arguments prints its help and promises nothing.
        """
        return self.code == 0 and bool(name) and name in self.out


class Tool:
    """The binary under test, in an environment of its own."""

    def __init__(self, binary: str):
        self.binary = str(pathlib.Path(binary).resolve())
        self.environment = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": "/nonexistent",
            "LANG": "en_US.UTF-8",
            "TMPDIR": tempfile.gettempdir(),
        }

    def run(self, arguments, prefix=(), timeout=120, **options) -> Answer:
        extra = options.pop("env", {})
        done = subprocess.run(
            [*prefix, self.binary, *map(str, arguments)],
            env=self.environment | extra,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=timeout,
            close_fds=False,
            **options,
        )
        return Answer(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def must(self, *arguments) -> str:
        answer = self.run(arguments)
        if answer.code != 0:
            raise SystemExit(f"{' '.join(map(str, arguments))}: {answer.code}\n{answer.out}{answer.err}")
        return answer.out


class Scratch:
    """A folder that goes when the campaign ends."""

    def __init__(self, is_in_memory=True):
        # What a kill or an error leaves does not depend on the disk: memory spares it.
        memory = "/dev/shm" if is_in_memory and os.access("/dev/shm", os.W_OK) else None
        base = os.environ.get("CAMPAIGN_DIR") or memory or tempfile.gettempdir()
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="bihuan-campaign.", dir=base))

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def template(tool: Tool, folder: pathlib.Path, is_signed=True) -> dict:
    """A workspace with a body, two officers, a signed state, and a backup of it."""
    work = folder / "template"
    tool.must("init", work, "--rules", ROOT / "Fixtures/minimal-rules")
    at = ["--db", work]
    tool.must("org", "add", "Station", "--level", "town", *at)
    tool.must("person", "add", "Officer A", "--org", "Station", "--qualification", "officer", *at)
    tool.must("person", "add", "Officer B", "--org", "Station", "--qualification", "officer",
              "--by", "Officer A", *at)
    if is_signed:
        tool.must("ledger", "sign", *at)
    tool.must("backup", folder / "backup", *at)
    tool.must("ledger", "export", folder / "exported", *at)
    tool.must("init", folder / "empty", "--rules", ROOT / "Fixtures/minimal-rules")
    return {name: folder / name for name in ("backup", "exported", "empty")} | {"work": work}


# Steps. Each gives the arguments of a command; `record` names what an acknowledgement promises.


def add_body(case, name):
    return ["org", "add", name, "--level", "town", "--db", case / "work"], name


def add_with_evidence(case, name):
    paper = case / f"{name}.txt"
    paper.write_text(f"evidence of {name}\n" * 400)
    return [
        "org", "add", name, "--level", "town", "--by", "Officer A", "--signed-scan", paper,
        "--db", case / "work",
    ], name


def sign(case, name):
    return ["ledger", "sign", "--db", case / "work"], None


def backup(case, name):
    return ["backup", case / "backup", "--db", case / "work"], None


def restore(case, name):
    # A folder of its own each time: what a stopped restore leaves behind is judged as well.
    target = case / f"restored-{name}"
    return ["restore", case / "backup", "--into", target], None


def take_in(case, name):
    """An import into a workspace of its own: all of it is there afterwards, or nothing."""
    target = case / f"imported-{name}"
    shutil.copytree(case / "empty", target)
    return ["ledger", "import", case / "exported", "--db", target], None


def compact(case, name):
    return ["ledger", "compact", "--db", case / "work"], None


def sweep(case, name):
    return ["evidence", "sweep", "--db", case / "work"], None


def migrate(case, name):
    """A workspace of the first format, whose log had no tree yet, is brought up to date."""
    connection = sqlite3.connect(case / "work/bihuan.db")
    connection.executescript(
        "DROP TABLE IF EXISTS log_run; DROP TABLE IF EXISTS checkpoint;"
        "DELETE FROM meta WHERE name = 'log'; DELETE FROM migration WHERE version > 1;"
    )
    connection.close()
    return ["ledger", "migrate", "--db", case / "work"], None


STEPS = {
    "add": add_body,
    "evidence": add_with_evidence,
    "sign": sign,
    "backup": backup,
    "restore": restore,
    "import": take_in,
    "compact": compact,
    "sweep": sweep,
    "migrate": migrate,
}


def fresh(model: dict, case: pathlib.Path) -> None:
    """A copy of the template for one case."""
    for name, source in model.items():
        shutil.copytree(source, case / name)


def settle(tool: Tool, case: pathlib.Path, point: str) -> list[str]:
    """A migration that was stopped leaves the former format, of which the next one makes the present."""
    if not point.startswith("migrate:"):
        return []
    answer = tool.run(["ledger", "migrate", "--db", case / "work"])
    return [] if answer.code == 0 else [f"{point}, then ledger migrate: {answer.code} {answer.err}"]


def names(tool: Tool, work: pathlib.Path) -> list[str]:
    answer = tool.run(["org", "list", "--json", "--db", work])
    if answer.code != 0:
        return [f"org list: {answer.code} {answer.err}"]
    return [row["name"] for row in json.loads(answer.out)]


def judge(tool: Tool, case: pathlib.Path, acknowledged, attempted=(), thorough=False) -> list[str]:
    """Everything that is wrong with a workspace after a case; empty when all holds."""
    wrong = []
    work = case / "work"
    found = names(tool, work)
    for name in acknowledged:
        if found.count(name) != 1:
            wrong.append(f"acknowledged {name!r} is there {found.count(name)} times")
    known = {"Station", *acknowledged, *attempted}
    wrong += [f"{name!r} was never asked for" for name in found if name not in known]
    wrong += [f"{name!r} is there twice" for name in set(found) if found.count(name) > 1]
    for scope in (["--full", "--evidence"], []):
        answer = tool.run(["ledger", "verify", *scope, "--db", work])
        if answer.code != 0:
            wrong.append(f"ledger verify {scope}: {answer.code} {answer.out}{answer.err}")
    wrong += sound(work / "bihuan.db")
    # The next write must work, whatever happened before.
    answer = tool.run(["org", "add", "Afterwards", "--level", "town", "--db", work])
    if answer.code != 0:
        wrong.append(f"the next write: {answer.code} {answer.err}")
    if (case / "backup").exists():
        answer = tool.run(["restore", case / "backup", "--drill", "--db", work])
        if answer.code != 0:
            wrong.append(f"drill of the backup: {answer.code} {answer.out}{answer.err}")
    for restored in sorted(case.glob("restored*")):
        if not (restored / "bihuan.db").exists():
            continue
        answer = tool.run(["ledger", "verify", "--full", "--evidence", "--db", restored])
        if answer.code != 0:
            wrong.append(f"{restored.name}: {answer.code} {answer.out}{answer.err}")
    for imported in sorted(case.glob("imported*")):
        wrong += whole_or_empty(tool, case, imported)
    if thorough:
        wrong += independent(tool, case)
    return wrong


def whole_or_empty(tool: Tool, case: pathlib.Path, work: pathlib.Path) -> list[str]:
    """What is wrong with a workspace whose import may have been stopped."""
    answer = tool.run(["ledger", "verify", "--full", "--evidence", "--db", work])
    wrong = [] if answer.code == 0 else [f"{work.name}: {answer.code} {answer.out}{answer.err}"]
    connection = sqlite3.connect(work / "bihuan.db")
    counts = [connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("event", "personal")]
    connection.close()
    files = [case / "exported" / name for name in ("events.jsonl", "personal.jsonl")]
    expected = [path.read_bytes().count(b"\n") for path in files]
    if counts not in ([0, 0], expected):
        wrong.append(f"{work.name}: {counts} events and values of {expected}")
    return wrong


def sound(path: pathlib.Path) -> list[str]:
    """SQLite's own opinion of a file, and its register against its events."""
    connection = sqlite3.connect(path)
    try:
        rows = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        wrong = [f"integrity_check: {row}" for row in rows if row != "ok"]
        gaps = connection.execute(
            "SELECT COUNT(*), COALESCE(MAX(position), 0), COALESCE(MIN(position), 1) FROM event"
        ).fetchone()
        if gaps[0] != gaps[1] or gaps[2] != 1:
            wrong.append(f"positions: {gaps[0]} events up to {gaps[1]}")
        return wrong
    except sqlite3.Error as error:
        return [f"SQLite: {error}"]
    finally:
        connection.close()


def independent(tool: Tool, case: pathlib.Path) -> list[str]:
    """What verify.py says of an export."""
    target = case / "export"
    answer = tool.run(["ledger", "export", target, "--db", case / "work"])
    if answer.code != 0:
        return [f"ledger export: {answer.code} {answer.err}"]
    done = subprocess.run(
        [sys.executable, HERE / "verify.py", "export", target],
        capture_output=True,
        text=True,
        check=False,
    )
    if "No module named" in done.stderr:
        return []
    return [] if done.returncode == 0 else [f"verify.py: {done.stdout}{done.stderr}"]


def arguments(doc: str, batch: int, without_strace: str, meaning: str) -> argparse.Namespace:
    """The options of a campaign whose points follow one another on one workspace."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--batch", type=int, default=batch)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--step", action="append", choices=list(STEPS))
    parser.add_argument(without_strace, action="store_true", help=meaning)
    parser.add_argument("--minutes", type=float, help="stop after the batch that passes this time")
    parser.add_argument("--replay")
    return parser.parse_args()


def run_batch(tool: Tool, model: dict, scratch, points, attempt, tally, thorough=False) -> list[str]:
    """Points one after the other on one workspace, then the judge: what is wrong.

    `attempt(case, name, point, tally)` runs the command of a point and gives the answer, the record it
    promised by that, and what is wrong already.
    """
    case = scratch / "case"
    case.mkdir()
    try:
        fresh(model, case)
        attempted, acknowledged, refused, wrong = [], [], [], []
        for number, point in enumerate(points):
            name = f"Body {number}"
            answer, kept, found = attempt(case, name, point, tally)
            wrong += found + settle(tool, case, point)
            attempted.append(name)
            acknowledged += [kept] if kept else []
            refused += [name] if answer.code != 0 else []
        wrong += judge(tool, case, acknowledged, attempted, thorough)
        tally["recorded"] += len(set(refused) & set(names(tool, case / "work")))
        return wrong
    finally:
        shutil.rmtree(case, ignore_errors=True)


def run_batches(title: str, script: str, points, options, run, began) -> tuple[int, collections.Counter, list[str]]:
    """All points, batch by batch: how many were tried, what was counted, and the failures.

    `run(points, tally, thorough)` is `run_batch` with the campaign's own things.
    """
    tried, tally, failures = 0, collections.Counter(), []
    for start in range(0, len(points), options.batch):
        batch = points[start : start + options.batch]
        wrong = run(batch, tally, start // options.batch % 10 == 0)
        tried += len(batch)
        if wrong:
            failures.append(blamed(wrong, batch, lambda alone: run(alone, collections.Counter(), False), script))
        progress(title, tried, len(points), failures, began)
        if is_late(options.minutes, began):
            break
    return tried, tally, failures


def blamed(wrong: list[str], batch: list[str], alone, script: str) -> str:
    """What went wrong in a batch, with the one command that replays it: a single point where one suffices."""
    for point in batch:
        found = alone([point])
        if found:
            return f"{found[0]}\n          python3 Reliability/{script} --replay {point}"
    return f"{wrong[0]}\n          python3 Reliability/{script} --replay {','.join(batch)}"


def progress(title: str, tried: int, total: int, failures: list[str], began: datetime.datetime) -> None:
    """A line every thousand points, so that a long form that is stopped has said how far it came."""
    if tried // 1000 != progress.last.get(title, 0):
        progress.last[title] = tried // 1000
        seconds = (datetime.datetime.now() - began).total_seconds()
        print(f"   {title}: {tried} of {total}, {len(failures)} failures, {seconds:.0f} s", file=sys.stderr, flush=True)


progress.last = {}


def is_late(minutes: float | None, began: datetime.datetime) -> bool:
    return minutes is not None and (datetime.datetime.now() - began).total_seconds() > minutes * 60


def machine() -> str:
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    return f"{platform.system()} {platform.release()}, {os.cpu_count()} × {model}"


def report(title: str, figures: dict, failures: list[str], began: datetime.datetime) -> int:
    """Prints what was measured; failures with the command that replays each."""
    seconds = (datetime.datetime.now() - began).total_seconds()
    print(f"== {title}")
    print(f"   {began:%Y-%m-%d %H:%M}, {machine()}, {seconds:.0f} s")
    for name, value in figures.items():
        print(f"   {name}: {value}")
    for failure in failures[:20]:
        print(f"   FAILED {failure}")
    print(f"   {'FAILED: ' + str(len(failures)) if failures else 'all hold'}")
    return 1 if failures else 0


def binary() -> str:
    for kind in ("release", "debug"):
        path = ROOT / ".build" / kind / "bihuan"
        if path.exists():
            return str(path)
    raise SystemExit("build it first: make build")


def chooser(seed: int) -> random.Random:
    return random.Random(seed)
