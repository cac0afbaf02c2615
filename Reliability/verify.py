#!/usr/bin/env python3
"""Check an exported ledger, a receipt or a proof of consistency without Bihuan.

    verify.py export FOLDER [--checkpoint FILE ...] [--key KEY ...]
    verify.py receipt FILE [--key KEY ...]
    verify.py consistency PROOF --checkpoint OLDER [--key KEY ...]

Standard library and the package "cryptography" only. Exit code 0: all holds; 1: something does not.
"""

import argparse, base64, hashlib, json, pathlib, sys

from signatures import personal, read_note, signed


def leaf(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1, as it is written there."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node(root(leaves[:split]), root(leaves[split:]))


def climb(hash_: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """The root a path leads to, or nothing when the path has another length."""
    if size == 1 or not path:
        return hash_ if size == 1 and not path else None
    split = 1 << (size - 1).bit_length() - 1
    if index < split:
        inner = climb(hash_, index, split, path[:-1])
        return inner and node(inner, path[-1])
    inner = climb(hash_, index - split, size - split, path[:-1])
    return inner and node(path[-1], inner)


def grow(old: int, size: int, path: list[bytes], whole: bytes | None) -> tuple[bytes, bytes]:
    """The older and the newer root a path leads to; `whole` is the older one while it stands."""
    if old == size:
        assert len(path) == (0 if whole else 1), "length of the path"
        return (whole or path[0],) * 2
    split = 1 << (size - 1).bit_length() - 1
    if old <= split:
        older, newer = grow(old, split, path[:-1], whole)
        return older, node(newer, path[-1])
    older, newer = grow(old - split, size - split, path[:-1], None)
    return node(path[-1], older), node(path[-1], newer)


def read_state(text: str) -> tuple[str, int, bytes]:
    origin, size, encoded = text.split("\n")[:3]
    return origin, int(size), base64.b64decode(encoded, validate=True)


def check_export(folder: pathlib.Path, notes: list[str], keys: list[str]) -> list[str]:
    lines = (folder / "events.jsonl").read_bytes().split(b"\n")[:-1]
    leaves = [leaf(line) for line in lines]
    print(f"events {len(leaves)} root {root(leaves).hex()}")
    problems = personal([json.loads(line) for line in lines], [])
    for note in notes:
        origin, size, stated = read_state(read_note(note)[0])
        problems += signed(note, keys)
        if size > len(leaves) or root(leaves[:size]) != stated:
            problems.append(f"checkpoint at {size} does not follow from the events")
        if any("bihuan/" + json.loads(line)["ledger"] != origin for line in lines):
            problems.append("an event names another ledger")
    for path in sorted((folder / "evidence").iterdir()):
        if hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            problems.append(f"evidence {path.name} was altered")
    return problems


def check_receipt(path: pathlib.Path, keys: list[str]) -> list[str]:
    receipt = json.loads(path.read_text(encoding="utf-8"))
    _, size, stated = read_state(read_note(receipt["checkpoint"])[0])
    problems = signed(receipt["checkpoint"], keys)
    own = receipt.get("keys", [])
    loaded = [[json.loads(entry["event"]) for entry in rows] for rows in (receipt["events"], own)]
    problems += personal(*loaded)
    for entry in receipt["events"] + own:
        steps = [bytes.fromhex(step) for step in entry["path"]]
        data = entry["event"].encode()
        if climb(leaf(data), entry["position"] - 1, size, steps) != stated:
            problems.append(f"event {entry['position']} is not in the signed log")
        elif entry not in own and json.loads(data)["subject"] != receipt["subject"]:
            problems.append(f"event {entry['position']} is about something else")
    print(f"{receipt['subject']} events {len(receipt['events'])} of {size}")
    return problems if receipt["events"] else problems + ["no events"]


def check_consistency(proof: str, older: str, keys: list[str]) -> list[str]:
    head, note = proof.split("\n\n", 1)
    first, *path = head.split("\n")
    (origin, old, known), (now, size, stated) = (read_state(read_note(n)[0]) for n in (older, note))
    print(f"{old} to {size}")
    roots = grow(old, size, [base64.b64decode(line, validate=True) for line in path], known)
    fits = first == f"old {old}" and origin == now and 0 < old and roots == (known, stated)
    return signed(note, keys) + signed(older, keys) + ([] if fits else ["does not continue"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["export", "receipt", "consistency"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--checkpoint", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--key", action="append", default=[])
    given = parser.parse_args()
    notes = [path.read_text(encoding="utf-8") for path in given.checkpoint]
    if given.what == "export":
        problems = check_export(given.path, notes, given.key)
    elif given.what == "consistency":
        problems = check_consistency(given.path.read_text(encoding="utf-8"), notes[0], given.key)
    else:
        problems = check_receipt(given.path, given.key)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
