#!/usr/bin/env python3
"""Makes a large export out of a small one: the same visits and hazards again and again.

Every copy gets ids, event ids and hashes of its own, so that the result is a ledger as the tool could have
written it. People, bodies and sites stay as they are.

usage: grow.py EXPORT COUNT TARGET
"""

import hashlib
import pathlib
import re
import shutil
import sys

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def public_id(letter, number):
    """A letter, eight symbols and the check symbol (Luhn mod 32)."""
    values = [(number >> (5 * place)) & 31 for place in range(8)]
    factor, total = 2, 0
    for value in reversed(values):
        product = factor * value
        total += product // 32 + product % 32
        factor = 3 - factor
    text = "".join(SYMBOLS[value] for value in values)
    return f"{letter}-{text[:4]}-{text[4:]}-{SYMBOLS[(32 - total % 32) % 32]}"


def main(source, count, target):
    source, target = pathlib.Path(source), pathlib.Path(target)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("events.jsonl", "received.txt"))
    lines = (source / "events.jsonl").read_text(encoding="utf-8").splitlines()
    copied = [line for line in lines if re.search(r'"subject":"[IHC]-', line)]
    names = sorted(set(re.findall(r"\b[IHC]-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b", "\n".join(copied))))
    pattern = re.compile("|".join(map(re.escape, names)))
    sequence, written, copy = {}, 0, 0
    with (target / "events.jsonl").open("w", encoding="utf-8") as events:

        def write(line):
            nonlocal written
            device = re.search(r'"device":"([^"]*)"', line)[1]
            sequence[device] = sequence.get(device, 0) + 1
            line = re.sub(r'"device_seq":\d+', f'"device_seq":{sequence[device]}', line, count=1)
            events.write(line + "\n")
            written += 1
            return hashlib.sha256(b"\0" + line.encode()).hexdigest()

        for line in lines:
            write(line)
        while written < count:
            copy += 1
            new = {name: public_id(name[0], copy * 4096 + place) for place, name in enumerate(names)}
            hashes = {}
            for line in copied[: count - written]:
                old = hashlib.sha256(b"\0" + line.encode()).hexdigest()
                line = pattern.sub(lambda found: new[found[0]], line)
                line = re.sub(r'("id":"[0-9a-f-]{24})[0-9a-f]{12}', rf"\g<1>{copy:012x}", line, count=1)
                bases = re.search(r'"bases":\[([^\]]*)\]', line)[1]
                if bases:
                    known = sorted(hashes.get(base, base) for base in bases.replace('"', "").split(","))
                    line = line.replace(bases, ",".join(f'"{base}"' for base in known), 1)
                hashes[old] = write(line)
    received = (source / "received.txt").read_text().splitlines()
    received += received[-1:] * (written - len(received))
    (target / "received.txt").write_text("\n".join(received) + "\n")
    print(f"{written} events, {copy} copies")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
