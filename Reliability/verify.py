#!/usr/bin/env python3
"""Check an exported ledger, a receipt or a proof of consistency without Bihuan.

    verify.py export FOLDER [--checkpoint FILE ...] [--key KEY]
    verify.py receipt FILE [--key KEY]
    verify.py consistency PROOF --checkpoint OLDER [--key KEY]

Standard library and the package "cryptography" only. Exit code 0: all holds; 1: something does not.
"""

import argparse, base64, hashlib, json, pathlib, sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


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
    try:
        Ed25519PublicKey.from_public_bytes(raw[1:]).verify(ours[0][4:], text.encode())
    except (IndexError, InvalidSignature):
        return ["not signed by the key"]
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


def check_consistency(proof: str, older: str, key: str | None) -> list[str]:
    head, note = proof.split("\n\n", 1)
    first, *path = head.split("\n")
    (origin, old, known), (now, size, stated) = (read_state(read_note(n)[0]) for n in (older, note))
    print(f"{old} to {size}")
    roots = grow(old, size, [base64.b64decode(line, validate=True) for line in path], known)
    fits = first == f"old {old}" and origin == now and 0 < old and roots == (known, stated)
    return signed(note, key) + signed(older, key) + ([] if fits else ["does not continue"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["export", "receipt", "consistency"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--checkpoint", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--key")
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
