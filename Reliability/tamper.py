#!/usr/bin/env python3
"""Changes a copy of a real ledger at random, and requires that every change is found.

    tamper.py [--binary BIHUAN] [--edits N] [--seed S] [--only CLASS] [--first K]

The ledger is the one Scripts/demo.sh makes: a visit, hazards, orders, a closure, evidence, rule packs,
some of it after the last signature. A checkpoint of it is kept outside. The classes take turns, each edit
takes its place by its seed; `ledger verify --full --evidence --checkpoint OUTSIDE` must then fail. An edit that
changes nothing (the same byte, the same text) is drawn again. Exit code 1 when one was missed; the
line names the command that replays it.
"""

import argparse
import collections
import concurrent.futures
import datetime
import hashlib
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import campaign

GUARDS = ["event_is_never_changed", "event_is_never_removed", "event_is_only_appended"]
# Columns beside the bytes of an event, and what stands in the register.
EVENT_COLUMNS = ["id", "subject", "version", "kind", "occurred", "actor", "device", "device_sequence"]
REGISTER = ["reg_site", "reg_person", "reg_org", "reg_inspection", "reg_hazard", "reg_case"]


class Nothing(Exception):
    """The draw changes nothing; another is made."""


class Case:
    """One copy of the ledger, opened as somebody with a database shell opens it."""

    def __init__(self, folder: pathlib.Path, rng: random.Random, older: pathlib.Path):
        self.folder, self.rng, self.older = folder, rng, older
        self.db = sqlite3.connect(folder / "bihuan.db", isolation_level=None)
        self.db.execute("PRAGMA journal_mode = DELETE")
        for guard in GUARDS:
            self.db.execute(f"DROP TRIGGER IF EXISTS {guard}")
        self.size = self.one("SELECT MAX(position) FROM event")

    def one(self, sql, *values):
        row = self.db.execute(sql, values).fetchone()
        if row is None:
            raise Nothing
        return row[0]

    def do(self, sql, *values):
        if self.db.execute(sql, values).rowcount == 0:
            raise Nothing

    def position(self):
        return self.rng.randint(1, self.size)

    def two(self):
        return sorted(self.rng.sample(range(1, self.size + 1), 2))

    def other(self, text: str | None) -> str:
        """A text unlike the one given, with one place changed."""
        if not text:
            return "x"
        at = self.rng.randrange(len(text))
        sign = self.rng.choice([c for c in "0123456789abcdefX改" if c != text[at]])
        return text[:at] + sign + text[at + 1 :]

    def file(self, folder: str) -> pathlib.Path:
        files = sorted(p for p in (self.folder / folder).rglob("*") if p.is_file())
        if not files:
            raise Nothing
        return self.rng.choice(files)

    def spoil(self, path: pathlib.Path):
        data = bytearray(path.read_bytes())
        if not data:
            raise Nothing
        path.chmod(0o644)
        data[self.rng.randrange(len(data))] ^= 1 << self.rng.randrange(8)
        path.write_bytes(data)


def rehash(case, position, data):
    case.do(
        "UPDATE event SET bytes = ?, hash = ? WHERE position = ?",
        data, hashlib.sha256(b"\0" + data).hexdigest(), position,
    )


def flip(case):
    position = case.position()
    data = bytearray(case.one("SELECT bytes FROM event WHERE position = ?", position))
    data[case.rng.randrange(len(data))] ^= 1 << case.rng.randrange(8)
    case.do("UPDATE event SET bytes = ? WHERE position = ?", bytes(data), position)


def flip_and_rehash(case):
    position = case.position()
    text = case.one("SELECT bytes FROM event WHERE position = ?", position).decode()
    rehash(case, position, case.other(text).encode())


def delete(case):
    first = case.position()
    last = min(case.size, first + case.rng.choice([0, 0, 0, 1, 5]))
    case.do("DELETE FROM event WHERE position BETWEEN ? AND ?", first, last)


def delete_and_close(case):
    at = case.position()
    case.do("DELETE FROM event WHERE position = ?", at)
    case.db.execute("UPDATE event SET position = position - 1 WHERE position > ?", (at,))


def insert(case):
    source, at = case.position(), case.position()
    case.db.execute("UPDATE event SET position = -position WHERE position >= ?", (at,))
    case.db.execute("UPDATE event SET position = 1 - position WHERE position < 0")
    source += source >= at
    case.do(
        "INSERT INTO event SELECT ledger, ?, id || 'x', subject, version + 1000, kind, occurred, received,"
        " actor, device, device_sequence + 100000, bytes, hash FROM event WHERE position = ?", at, source,
    )


def reorder(case):
    first, second = case.two()
    for old, new in [(first, -1), (second, first), (-1, second)]:
        case.do("UPDATE event SET position = ? WHERE position = ?", new, old)


def swap_bodies(case):
    first, second = case.two()
    rows = {
        p: case.db.execute("SELECT bytes, hash FROM event WHERE position = ?", (p,)).fetchone()
        for p in (first, second)
    }
    for at, source in [(first, second), (second, first)]:
        case.do("UPDATE event SET bytes = ?, hash = ? WHERE position = ?", *rows[source], at)


def truncate(case):
    case.do("DELETE FROM event WHERE position > ?", case.rng.randint(0, case.size - 1))


def edit_column(case):
    column, position = case.rng.choice(EVENT_COLUMNS), case.position()
    value = case.one(f"SELECT {column} FROM event WHERE position = ?", position)
    new = value + case.rng.randint(1, 10**6) if isinstance(value, int) else case.other(value)
    case.do(f"UPDATE event SET {column} = ? WHERE position = ?", new, position)


def edit_received(case):
    case.do(
        "UPDATE event SET received = received - ? WHERE position = ?",
        case.rng.randint(10**6, 10**9), case.rng.randint(2, case.size),
    )


def edit_tree(case):
    # The hashes of long runs, from which proofs are made, or the frontier.
    if case.rng.random() < 0.5 and case.one("SELECT COUNT(*) FROM log_run"):
        rows = case.db.execute("SELECT rowid, hash FROM log_run ORDER BY exponent, ordinal").fetchall()
        row, text = case.rng.choice(rows)
        return case.do("UPDATE log_run SET hash = ? WHERE rowid = ?", case.other(text), row)
    text = case.one("SELECT value FROM meta WHERE name = 'log'")
    case.do("UPDATE meta SET value = ? WHERE name = 'log'", case.other(text))


def forge_signature(case):
    sizes = [row[0] for row in case.db.execute("SELECT size FROM checkpoint")]
    size = case.rng.choice(sizes)
    column = case.rng.choice(["note", "note", "frontier"])
    text = case.one(f"SELECT {column} FROM checkpoint WHERE size = ?", size)
    case.do(f"UPDATE checkpoint SET {column} = ? WHERE size = ?", case.other(text), size)


def replace_file(case):
    """The whole database becomes that of another ledger."""
    case.db.close()
    shutil.copy(case.older / "other/bihuan.db", case.folder / "bihuan.db")


def roll_back(case):
    """The whole database becomes an earlier state of itself, in itself without fault."""
    case.db.close()
    shutil.copy(case.older / "earlier/bihuan.db", case.folder / "bihuan.db")


def replace_evidence(case):
    case.spoil(case.file("evidence"))


def lose_evidence(case):
    path = case.file("evidence")
    path.unlink()
    # Whoever hides a photo also removes the line that says that it is kept.
    if case.rng.random() < 0.5:
        case.db.execute("DELETE FROM blob_reference WHERE hash = ?", (path.name,))


def edit_register(case):
    table = case.rng.choice([t for t in REGISTER if case.one(f"SELECT COUNT(*) FROM {t}")])
    row = case.rng.choice([r[0] for r in case.db.execute(f"SELECT id FROM {table}")])
    kind = case.rng.random()
    if kind < 0.1:
        return case.do(f"DELETE FROM {table} WHERE id = ?", row)
    columns = [r[1] for r in case.db.execute(f"PRAGMA table_info({table})") if r[1] != "ledger"]
    column = case.rng.choice(columns)
    value = case.one(f"SELECT {column} FROM {table} WHERE id = ?", row)
    new = value + case.rng.randint(1, 9) if isinstance(value, int) else case.other(value)
    case.do(f"UPDATE {table} SET {column} = ? WHERE id = ?", new, row)


def edit_calendar(case):
    """A kept rule: a policy, the calendar, a criterion."""
    path = case.file("packs")
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    at = case.rng.choice([n for n, line in enumerate(lines) if line.strip() and line.strip()[0] != "#"])
    lines[at] = case.other(lines[at])
    path.chmod(0o644)
    path.write_text("\n".join(lines), encoding="utf-8")


def edit_personal(case):
    key, value, salt = case.db.execute(
        "SELECT commitment, value, salt FROM personal ORDER BY commitment LIMIT 1 OFFSET ?",
        (case.rng.randrange(case.one("SELECT COUNT(*) FROM personal")),),
    ).fetchone()
    what = case.rng.randrange(3)
    if what == 0:
        case.do("DELETE FROM personal WHERE commitment = ?", key)
    elif what == 1:
        case.do("UPDATE personal SET value = ? WHERE commitment = ?", case.other(value), key)
    else:
        case.do("UPDATE personal SET salt = ? WHERE commitment = ?", bytes([salt[0] ^ 1]) + salt[1:], key)


CLASSES = {
    "flip": flip, "flip and rehash": flip_and_rehash, "delete": delete,
    "delete and close the gap": delete_and_close, "insert": insert, "reorder": reorder,
    "swap bodies": swap_bodies, "truncate": truncate, "replace file": replace_file,
    "roll back file": roll_back, "replace photo": replace_evidence, "lose photo": lose_evidence,
    "forge signature": forge_signature, "edit register": edit_register, "edit rules": edit_calendar,
    "edit columns": edit_column, "edit acceptance": edit_received, "edit tree": edit_tree,
    "edit private value": edit_personal,
}


def prepare(tool, folder):
    """The ledger, an earlier state of it, another one, and a checkpoint kept outside."""
    demo = folder / "ledger"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("BIHUAN")}
    subprocess.run(
        ["bash", campaign.ROOT / "Scripts/demo.sh", tool.binary, demo],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment | {"LANG": "zh_CN.UTF-8"},
    )
    (folder / "earlier").mkdir()
    flush(demo)
    shutil.copy(demo / "bihuan.db", folder / "earlier")
    tool.must("person", "add", "Late", "--site", "鸿盛塑编", "--qualification", "unit_staff", "--db", demo)
    (folder / "outside.txt").write_text(tool.must("ledger", "sign", "--db", demo))
    # What no signature covers yet.
    for name in ("Later", "Last"):
        tool.must("person", "add", name, "--site", "鸿盛塑编", "--qualification", "unit_staff", "--db", demo)
    flush(demo)
    (folder / "other").mkdir()
    tool.must("init", folder / "other", "--rules", campaign.ROOT / "Fixtures/minimal-rules")
    flush(folder / "other")
    answer = verify(tool, demo, folder)
    if answer.code != 0:
        raise SystemExit(f"the ledger itself: {answer.out}{answer.err}")
    return demo


def flush(work):
    connection = sqlite3.connect(work / "bihuan.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def verify(tool, work, folder):
    return tool.run(
        ["ledger", "verify", "--full", "--evidence", "--checkpoint", folder / "outside.txt", "--db", work]
    )


def attempt(tool, folder, model, seed, index, only):
    """One edit; gives the class, how the tool ended, and what it said."""
    for draw in range(1000):
        rng = random.Random(f"{seed}/{index}/{draw}")
        # Every class in its turn, so that a few edits reach them all.
        name = only or list(CLASSES)[index % len(CLASSES)]
        work = folder / f"case-{index}"
        # Rules in use, reports and photos to come are not part of the record.
        shutil.copytree(model, work, ignore=shutil.ignore_patterns("rules", "*.html", "*-shm", "*-wal"))
        case = Case(work, rng, folder)
        try:
            CLASSES[name](case)
        except (Nothing, sqlite3.IntegrityError):
            case.db.close()
            shutil.rmtree(work)
            continue
        case.db.close()
        answer = verify(tool, work, folder)
        shutil.rmtree(work)
        return name, answer.code, (answer.out + answer.err).strip().split("\n")[0]
    raise SystemExit(f"no edit of the class {only} is possible")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first edit, to replay one")
    parser.add_argument("--only", choices=CLASSES, help="one class")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    given = parser.parse_args()
    began = datetime.datetime.now()
    tool = campaign.Tool(given.binary or campaign.binary())
    found, missed, codes, failures = collections.Counter(), 0, collections.Counter(), []
    with campaign.Scratch() as folder, concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        model = prepare(tool, folder)
        numbers = range(given.first, given.first + given.edits)
        results = pool.map(lambda n: (n, attempt(tool, folder, model, given.seed, n, given.only)), numbers)
        for index, (name, code, said) in results:
            codes[code] += 1
            if code > 0:
                found[name] += 1
                continue
            replay = f"tamper.py --seed {given.seed} --first {index} --edits 1"
            failures.append(f"{name} (exit code {code}): {said}; {replay}")
    figures = {name: f"{found[name]} found" for name in CLASSES if found[name]}
    figures["exit codes"] = ", ".join(f"{code}: {count}" for code, count in sorted(codes.items()))
    figures["edits"] = f"{given.edits}, found {sum(found.values())}"
    return campaign.report("tamper", figures, failures, began)


if __name__ == "__main__":
    sys.exit(main())
