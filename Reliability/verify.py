#!/usr/bin/env python3
"""Check an exported ledger, a checkpoint or a receipt without Bihuan.

    verify.py export FOLDER [--checkpoint FILE ...] [--key KEY]
    verify.py receipt FILE [--key KEY]

Standard library and the package "cryptography" only. Exit code 0: all holds; 1: something does not.
"""

import argparse
import base64
import hashlib
import json
import pathlib
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def leaf(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1, as it is written there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node(root(leaves[:split]), root(leaves[split:]))


def climb(hash_: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """The root a path leads to, or nothing when the path has another length."""
    if size == 1:
        return hash_ if not path else None
    if not path:
        return None
    split = 1
    while split * 2 < size:
        split *= 2
    if index < split:
        inner = climb(hash_, index, split, path[:-1])
        return inner and node(inner, path[-1])
    inner = climb(hash_, index - split, size - split, path[:-1])
    return inner and node(path[-1], inner)


def read_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    text, _, tail = note.rpartition("\n\n")
    signatures = []
    for line in tail.splitlines():
        dash, name, encoded = line.split(" ")
        assert dash == "\u2014", "not a signature line"
        signatures.append((name, base64.b64decode(encoded, validate=True)))
    return text + "\n", signatures


def read_state(text: str) -> tuple[str, int, bytes]:
    origin, size, encoded = text.split("\n")[:3]
    return origin, int(size), base64.b64decode(encoded, validate=True)


def signed(note: str, key: str | None) -> list[str]:
    if key is None:
        return []
    name, key_id, encoded = key.strip().split("+", 2)
    raw = base64.b64decode(encoded)
    assert hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4].hex() == key_id, "key id"
    text, signatures = read_note(note)
    ours = [s for n, s in signatures if n == name and s[:4].hex() == key_id]
    if not ours:
        return ["not signed by the key"]
    try:
        Ed25519PublicKey.from_public_bytes(raw[1:]).verify(ours[0][4:], text.encode())
    except InvalidSignature:
        return ["the signature is wrong"]
    return []


def check_export(folder: pathlib.Path, notes: list[str], key: str | None) -> list[str]:
    lines = (folder / "events.jsonl").read_bytes().split(b"\n")[:-1]
    leaves = [leaf(line) for line in lines]
    print(f"events {len(leaves)} root {root(leaves).hex()}")
    problems = []
    for note in notes:
        origin, size, stated = read_state(read_note(note)[0])
        problems += signed(note, key)
        if size > len(leaves) or root(leaves[:size]) != stated:
            problems.append(f"checkpoint at {size} does not follow from the events")
        if any("bihuan/" + json.loads(line)["ledger"] != origin for line in lines):
            problems.append("an event names another ledger")
    for path in sorted((folder / "evidence").iterdir()):
        if hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            problems.append(f"evidence {path.name} was altered")
    return problems


def check_receipt(path: pathlib.Path, key: str | None) -> list[str]:
    receipt = json.loads(path.read_text(encoding="utf-8"))
    _, size, stated = read_state(read_note(receipt["checkpoint"])[0])
    problems = signed(receipt["checkpoint"], key)
    for entry in receipt["events"]:
        steps = [bytes.fromhex(step) for step in entry["path"]]
        data = entry["event"].encode()
        if climb(leaf(data), entry["position"] - 1, size, steps) != stated:
            problems.append(f"event {entry['position']} is not in the signed log")
        elif json.loads(data)["subject"] != receipt["subject"]:
            problems.append(f"event {entry['position']} is about something else")
    print(f"{receipt['subject']} events {len(receipt['events'])} of {size}")
    return problems if receipt["events"] else problems + ["no events"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["export", "receipt"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--checkpoint", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--key")
    given = parser.parse_args()
    if given.what == "export":
        notes = [path.read_text(encoding="utf-8") for path in given.checkpoint]
        problems = check_export(given.path, notes, given.key)
    else:
        problems = check_receipt(given.path, given.key)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
