#!/usr/bin/env python3
"""Holds a ledger, its checkpoints and receipts against a verifier that is not ours.

Makes a workspace with an organisation, people and the sample sites, signs twice, exports, makes a
receipt for every site, and lets Reliability/verify.py judge all of it; then spoils each in turn and
asks again: a spoiled one that passes fails the check. Run it with Scripts/python.sh.

usage: check.py BIHUAN
"""

import base64
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

HOME = pathlib.Path(__file__).resolve().parents[2]
VERIFY = HOME / "Reliability" / "verify.py"


def public(secret):
    """The public half of a private key, in the form in which keys are handed on."""
    name, key_id, encoded = secret.strip().removeprefix("PRIVATE+KEY+").split("+", 2)
    raw = base64.b64decode(encoded)
    key = Ed25519PrivateKey.from_private_bytes(raw[1:]).public_key().public_bytes_raw()
    return f"{name}+{key_id}+{base64.b64encode(raw[:1] + key).decode()}"


def witness_of_our_own(note, name="city-witness", time=1_770_000_000, said=None):
    """A cosignature made here, byte by byte as C2SP tlog-cosignature says; the tool has no part in it.

    `said` is what is signed instead, to see that the tool looks at the bytes and not at the form only.
    """
    text = note.rpartition("\n\n")[0] + "\n"
    secret = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())
    raw = b"\x04" + secret.public_key().public_bytes_raw()
    key_id = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    message = said if said is not None else f"cosignature/v1\ntime {time}\n{text}"
    blob = key_id + time.to_bytes(8, "big") + secret.sign(message.encode())
    line = f"\u2014 {name} {base64.b64encode(blob).decode()}\n"
    return note + line, f"{name}+{key_id.hex()}+{base64.b64encode(raw).decode()}", text


def main(bihuan):
    bihuan = pathlib.Path(bihuan).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)

        def run(*words):
            done = subprocess.run(
                [bihuan, *words], cwd=work / "w", capture_output=True, text=True,
                env={**os.environ, "LANG": "en_US.UTF-8"},
            )
            if done.returncode != 0:
                sys.exit(f"{' '.join(map(str, words))}: {done.stderr}")
            return done.stdout

        def judge(*words):
            return subprocess.run(
                [sys.executable, VERIFY, *map(str, words)], capture_output=True, text=True
            )

        subprocess.run(
            [bihuan, "init", work / "w", "--rules", HOME / "Rules"], check=True, capture_output=True
        )
        run("org", "add", "明州区东溪镇应急消防管理站", "--level", "town")
        first = work / "first.txt"
        first.write_text(run("ledger", "sign"), encoding="utf-8")
        run("person", "add", "陆闻道", "--org", "东溪镇", "--qualification", "officer")
        scan = work / "scan.pdf"
        scan.write_text("%PDF-1.4 scan\n", encoding="utf-8")
        run("person", "key", "new", "陆闻道", "--by", "陆闻道", "--signed-scan", scan)
        run("site", "import", HOME / "Fixtures" / "sites", "--by", "陆闻道")
        second = work / "second.txt"
        second.write_text(run("ledger", "sign"), encoding="utf-8")
        key = run("ledger", "key").strip()
        run("ledger", "export", work / "export")
        sites = [line.split(",")[0] for line in run("site", "list", "--format", "csv").splitlines()[1:]]
        cases = [("export", work / "export", "--checkpoint", first, "--checkpoint", second)]
        for site in sites:
            receipt = work / f"{site}.json"
            run("ledger", "prove", site, "-o", receipt)
            run("ledger", "check-receipt", receipt, "--key", key)
            cases.append(("receipt", receipt))
        grown = work / "grown.txt"
        run("ledger", "consistency", first, second, "-o", grown)
        cases.append(("consistency", grown, "--checkpoint", first))
        for old in range(1, int(second.read_text(encoding="utf-8").split("\n")[1]), 7):
            run("ledger", "consistency", str(old), "-o", work / f"from-{old}.txt")
        for name, proof in (("first", first), ("again", grown)):
            words = ["--name", "市局见证", "--log-key", key] if name == "first" else []
            run("ledger", "cosign", proof, "--witness", work / "witness", "-o", work / f"{name}.txt", *words)
        right = [judge(*case, "--key", key) for case in cases]
        witness = public((work / "witness" / "witness.key").read_text(encoding="utf-8"))
        cosigned = ("export", work / "export", "--checkpoint", first, "--key", witness)
        right.append(judge(*cosigned))
        wrong = [done.stdout + done.stderr for done in right if done.returncode != 0]

        # The other way round: a witness that is not ours signs, and the tool has to see what was signed.
        signed = second.read_text(encoding="utf-8")
        plain = signed.rpartition("\n\n")[0] + "\n"
        for said, accepted in [
            (plain, False), (f"cosignature/v1\ntime 1\n{plain}", False),
            (f"cosignature/v2\ntime 1770000000\n{plain}", False), (None, True),
        ]:
            note, other, _ = witness_of_our_own(signed, said=said)
            (work / "other.txt").write_text(note, encoding="utf-8")
            done = subprocess.run(
                [bihuan, "ledger", "cosigned", work / "other.txt", "--witness-key", other],
                cwd=work / "w", capture_output=True, text=True, env={**os.environ, "LANG": "en_US.UTF-8"},
            )
            if (done.returncode == 0) != accepted:
                wrong.append(f"cosignature over {said!r}: {done.returncode} {done.stderr}")

        spoiled = 0
        for path, old, new in [
            (work / "export" / "events.jsonl", "东溪镇", "西溪镇"),
            (first, "\n1\n", "\n2\n"),
            (work / f"{sites[0]}.json", "明州", "滨海"),
            (work / f"{sites[1]}.json", '"position":', '"position":1'),
            (grown, "old 1\n", "old 2\n"),
        ]:
            text = path.read_text(encoding="utf-8")
            if old not in text:
                sys.exit(f"{path.name} holds no {old!r} to spoil")
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
            case = next(case for case in cases if path == case[1] or path in case or path.parent in case)
            if judge(*case, "--key", key).returncode != 1:
                wrong.append(f"{path.name}, spoiled, was not found out")
            path.write_text(text, encoding="utf-8")
            spoiled += 1
        # Without a checkpoint only the author's own signature shows the first; the second is a witness's.
        for path, mark, case in [
            (work / "export" / "events.jsonl", '"signature":"', cosigned[:2]),
            (first, f"\u2014 {witness.split('+')[0]} ", cosigned),
        ]:
            text = path.read_text(encoding="utf-8")
            place = text.index(mark) + len(mark) + 40
            other = "A" if text[place] != "A" else "B"
            path.write_text(text[:place] + other + text[place + 1 :], encoding="utf-8")
            if judge(*case).returncode != 1:
                wrong.append(f"a changed signature in {path.name} was not found out")
            path.write_text(text, encoding="utf-8")
            spoiled += 1
    for line in wrong:
        print(line)
    print(f"{len(cases)} judged by the other verifier, {spoiled} spoiled, {len(wrong)} disagreements")
    return 1 if wrong or len(sites) < 10 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
