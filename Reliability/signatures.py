"""Signatures by the ledger, by witnesses and by people; part of verify.py."""

import base64, datetime, hashlib, json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def read_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    text, _, tail = note.rpartition("\n\n")
    signatures = []
    for line in tail.splitlines():
        dash, name, encoded = line.split(" ")
        assert dash == "\u2014", "not a signature line"
        signatures.append((name, base64.b64decode(encoded, validate=True)))
    return text + "\n", signatures


def read_key(key: str) -> tuple[str, str, bytes]:
    name, key_id, encoded = key.strip().split("+", 2)
    raw = base64.b64decode(encoded)
    assert hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4].hex() == key_id, "key id"
    return name, key_id, raw


def right(raw: bytes, signature: bytes, text: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(raw[1:]).verify(signature, text.encode())
    except InvalidSignature:
        return False
    return True


def signed(note: str, keys: list[str]) -> list[str]:
    """Keys of kind 4 are a witness's: its signature begins with the time it states."""
    problems, (text, signatures) = [], read_note(note)
    for name, key_id, raw in map(read_key, keys):
        said, cut = [s[4:] for n, s in signatures if (n, s[:4].hex()) == (name, key_id)], 0
        if said and raw[0] == 4:
            text, cut = f"cosignature/v1\ntime {int.from_bytes(said[0][:8], 'big')}\n{text}", 8
        if not said or not right(raw, said[0][cut:], text):
            problems.append(f"not signed by the key {name}")
        text = read_note(note)[0]
    return problems


def day(milliseconds: int) -> str:
    """The day in China, as it is written."""
    return str(datetime.datetime.fromtimestamp(milliseconds / 1000 + 8 * 3600, datetime.UTC).date())


def personal(events: list[dict], others: list[dict]) -> list[str]:
    """What people signed with keys of their own, recorded and revoked by events about them."""
    rows = [e for e in events + others if e["kind"] == "person.key-registered"]
    recorded = [(e["subject"], *read_key(e["body"]["key"])[1:]) for e in rows]
    keys = {(person, key_id): raw for person, key_id, raw in recorded}
    gone = [(n, e) for n, e in enumerate(events) if e["kind"] == "person.key-revoked"]
    problems = []
    for number, event in enumerate(events):
        said = base64.b64decode(event.pop("signature", ""))
        plain = {key: value for key, value in event.items() if key != "device_seq"}
        form = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        raw = keys.get((event.get("actor"), said[:4].hex()))
        if not said and event["assurance"]["how"] != "personal":
            continue
        if not raw or not right(raw, said[4:], f"bihuan event v1\n{form}\n"):
            problems.append(f"event {event['id']} is not signed by its actor's key")
        for place, revoked in gone:
            body = revoked["body"]
            if (revoked["subject"], read_key(body["key"])[1]) != (event.get("actor"), said[:4].hex()):
                continue
            # What another device signed before it heard of the revocation was right.
            if place < number and revoked["occurred"] <= event["occurred"]:
                problems.append(f"event {event['id']} is signed by a key that was revoked")
            elif day(event["occurred"]) >= body.get("since", "9999"):
                print(f"doubtful: event {event['id']}, others may have had its key since {body['since']}")
    return problems
