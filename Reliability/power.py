#!/usr/bin/env python3
"""Cut the power at any moment; what was acknowledged is on the disk.

    power.py [--cuts N] [--seed S] [--binary PATH] [--replay CUT] [--lying-disk]

The tool runs once under strace, which writes down every change it makes to files and folders. A cut
is then made up many times over: up to some moment, what was synced is there; of what was not, any
part may be: each write, sector by sector, each change of length, each name of a folder's later
changes up to some point. The result is judged as after a real cut.
"""

import argparse
import datetime
import os
import pathlib
import random
import re
import shutil

import campaign

SECTOR = 512
CALLS = (
    "open,openat,close,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink,mkdir,rmdir,lseek,dup,fcntl"
)
LINE = re.compile(r"^\d+\s+([a-z0-9_]+)\((.*)\)\s+= (-?\d+)")


class Disk:
    """Files by number, folders as names; each with what is safe and what is under way."""

    def __init__(self, base: pathlib.Path, is_lying: bool):
        self.is_lying = is_lying  # acknowledges a sync and does nothing
        self.safe = {}      # number -> bytes on the disk for sure
        self.pending = {}   # number -> changes not synced: ("write", offset, bytes) or ("length", n)
        self.names = {}     # path -> number, as the running system sees it
        self.folders = {}   # folder -> changes of names not synced, in order
        self.safe_names = {}
        self.safe_folders = set()
        self.next = 0
        for path, folders, files in os.walk(base):
            self.safe_folders.add(path)
            for name in files:
                if name.endswith(("-shm", ".lock", ".queue")):
                    continue
                file = os.path.join(path, name)
                self.safe[self.next] = pathlib.Path(file).read_bytes()
                self.names[file] = self.safe_names[file] = self.next
                self.next += 1

    def rename_note(self, change, path):
        self.folders.setdefault(os.path.dirname(path), []).append(change)

    def create(self, path):
        self.safe[self.next] = b""
        self.pending[self.next] = []
        self.names[path] = self.next
        self.rename_note(("add", path, self.next), path)
        self.next += 1
        return self.next - 1

    def change(self, number, what):
        self.pending.setdefault(number, []).append(what)

    def sync(self, number):
        if self.is_lying:
            return
        self.safe[number] = apply(self.safe[number], self.pending.get(number, []))
        self.pending[number] = []

    def sync_folder(self, folder):
        if self.is_lying:
            return
        for change in self.folders.pop(folder, []):
            settle(self.safe_names, self.safe_folders, change)

    def after_cut(self, choose: random.Random):
        """One of the states a cut may leave: folders and files by path."""
        names, folders = dict(self.safe_names), set(self.safe_folders)
        for changes in self.folders.values():
            for change in changes[: choose.randint(0, len(changes))]:
                settle(names, folders, change)
        contents = {}
        for path, number in names.items():
            if not all(parent in folders for parent in parents(path, folders)):
                continue
            contents[path] = torn(self.safe[number], self.pending.get(number, []), choose)
        return folders, contents


def parents(path, folders):
    return [os.path.dirname(path)]


def settle(names, folders, change):
    kind, path, value = change
    if kind == "add":
        names[path] = value
    elif kind == "remove":
        names.pop(path, None)
    elif kind == "move":
        number = names.pop(path, None)
        names[value[0]] = value[1] if number is None else number
    elif kind == "folder":
        folders.add(path)
    elif kind == "no folder":
        folders.discard(path)


def apply(content: bytes, changes) -> bytes:
    data = bytearray(content)
    for change in changes:
        if change[0] == "length":
            data = data[: change[1]] + bytes(max(0, change[1] - len(data)))
        else:
            _, offset, piece = change
            if len(data) < offset:
                data += bytes(offset - len(data))
            data[offset : offset + len(piece)] = piece
    return bytes(data)


def torn(content: bytes, changes, choose: random.Random) -> bytes:
    """Some of the changes, and of each write some of its sectors."""
    taken = []
    for change in changes:
        fate = choose.random()
        if fate < 0.4:
            taken.append(change)
        elif fate < 0.7 and change[0] == "write":
            _, offset, piece = change
            for start in range(0, len(piece), SECTOR):
                if choose.random() < 0.5:
                    taken.append(("write", offset + start, piece[start : start + SECTOR]))
    return apply(content, taken)


def unescape(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class Recording:
    """Replays a log of strace onto a disk, change by change."""

    def __init__(self, log: pathlib.Path, base: pathlib.Path):
        self.base = str(base)
        self.lines = []
        for line in log.read_text(errors="replace").splitlines():
            match = LINE.match(line)
            if match and int(match[3]) >= 0:
                self.lines.append((match[1], match[2], int(match[3])))

    def steps(self, disk: Disk):
        """Yields after each change, with what the tool had said on its output by then."""
        files = {}
        said = []
        for call, arguments, result in self.lines:
            strings = [unescape(found).decode(errors="replace") for found in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)] if call not in ("write", "pwrite64") else []
            if call in ("open", "openat"):
                path = strings[0]
                files[result] = [None, 0, path]
                if path.startswith(self.base):
                    number = disk.names.get(path)
                    ignored = path.endswith(("-shm", ".lock", ".queue"))
                    if "O_DIRECTORY" in arguments:
                        files[result] = ["folder", 0, path]
                    elif ignored:
                        files[result] = [None, 0, path]
                    else:
                        if number is None and "O_CREAT" in arguments:
                            number = disk.create(path)
                            yield said
                        elif number is not None and "O_TRUNC" in arguments:
                            disk.change(number, ("length", 0))
                        files[result] = [number, 0, path]
            elif call == "close":
                files.pop(int(arguments.split(",")[0]), None)
            elif call in ("write", "pwrite64"):
                descriptor = int(arguments.split(",")[0])
                piece = unescape(re.search(r'"((?:\\x[0-9a-f]{2})*)"', arguments)[1])[:result]
                if descriptor == 1:
                    said.append(piece.decode(errors="replace"))
                    yield said
                    continue
                file = files.get(descriptor)
                if not file or not isinstance(file[0], int):
                    continue
                offset = int(arguments.rsplit(",", 1)[1]) if call == "pwrite64" else file[1]
                if call == "write":
                    file[1] += result
                disk.change(file[0], ("write", offset, piece))
                yield said
            elif call == "lseek":
                file = files.get(int(arguments.split(",")[0]))
                if file:
                    file[1] = result
            elif call == "ftruncate":
                descriptor, length = arguments.split(",")
                file = files.get(int(descriptor))
                if file and isinstance(file[0], int):
                    disk.change(file[0], ("length", int(length)))
                    yield said
            elif call in ("fsync", "fdatasync"):
                file = files.get(int(arguments.split(",")[0]))
                if file and file[0] == "folder":
                    disk.sync_folder(file[2].rstrip("/"))
                elif file and isinstance(file[0], int):
                    disk.sync(file[0])
                yield said
            elif call == "rename" and strings[0].startswith(self.base):
                source, target = strings
                number = disk.names.pop(source, None)
                if number is not None:
                    disk.names[target] = number
                    disk.rename_note(("move", source, (target, number)), target)
                    yield said
            elif call == "unlink" and strings[0] in disk.names:
                disk.names.pop(strings[0])
                disk.rename_note(("remove", strings[0], None), strings[0])
                yield said
            elif call == "mkdir" and strings[0].startswith(self.base):
                disk.rename_note(("folder", strings[0], None), strings[0])
                yield said
            elif call == "rmdir" and strings[0].startswith(self.base):
                disk.rename_note(("no folder", strings[0], None), strings[0])
                yield said


SCRIPT = [
    ("add", "First"), ("evidence", "Second"), ("sign", None), ("add", "Third"),
    ("backup", None), ("compact", None), ("evidence", "Fourth"), ("restore", None),
]


def record(tool, model, scratch):
    """Runs the script once; the log, the folder as it was before, and the marks of the commands."""
    case = scratch / "record"
    case.mkdir()
    campaign.fresh(model, case)
    for _, name in SCRIPT:
        if name:
            (case / f"{name}.txt").write_text(f"evidence of {name}\n" * 400)
    before = scratch / "before"
    shutil.copytree(case, before)
    logs = []
    for number, (step, name) in enumerate(SCRIPT):
        arguments, promised = campaign.STEPS[step](case, name or step)
        log = scratch / f"log-{number}"
        answer = tool.run(
            arguments, prefix=["strace", "-f", "-o", str(log), "-xx", "-s", "1000000", "-e", f"trace={CALLS}"]
        )
        if answer.code != 0:
            raise SystemExit(f"{step} under strace: {answer.code} {answer.err}")
        logs.append((log, promised))
    return case, before, logs


def lay_out(case: pathlib.Path, target: pathlib.Path, folders, contents):
    target.mkdir()
    for folder in sorted(folders):
        (target / os.path.relpath(folder, case)).mkdir(parents=True, exist_ok=True)
    for path, content in contents.items():
        file = target / os.path.relpath(path, case)
        if not file.parent.exists():
            continue
        file.write_bytes(content)
        if file.name == "ledger.key":
            file.chmod(0o600)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--replay", type=int, help="only this cut of the seed's")
    parser.add_argument(
        "--lying-disk",
        action="store_true",
        help="a disk that ignores syncs: the campaign must find losses, or it finds nothing at all",
    )
    options = parser.parse_args()
    began = datetime.datetime.now()
    tool = campaign.Tool(options.binary or campaign.binary())
    failures = []
    promised_total = judged = 0
    with campaign.Scratch() as scratch:
        model = campaign.template(tool, scratch)
        case, before, logs = record(tool, model, scratch)
        # The record begins in a copy; paths in the log are those of the case.
        shutil.rmtree(case)
        shutil.copytree(before, case)
        total = sum(1 for _ in walk(case, logs, options.lying_disk))
        choose = campaign.chooser(options.seed)
        moments = sorted((choose.randrange(total), cut) for cut in range(options.cuts))
        pending = list(moments)
        for moment, (disk, acknowledged, attempted) in enumerate(walk(case, logs, options.lying_disk)):
            while pending and pending[0][0] == moment:
                _, cut = pending.pop(0)
                if options.replay is not None and cut != options.replay:
                    continue
                folders, contents = disk.after_cut(random.Random(f"{options.seed}:{cut}"))
                target = scratch / f"cut-{cut}"
                lay_out(case, target, folders, contents)
                promised_total += len(acknowledged)
                wrong = campaign.judge(tool, target, acknowledged, attempted, cut % 10 == 0)
                shutil.rmtree(target, ignore_errors=True)
                replay = f"python3 Reliability/power.py --seed {options.seed} --cuts {options.cuts} --replay {cut}"
                failures += [f"{what}\n          {replay}" for what in wrong[:1]]
                judged += 1
                campaign.progress("power", judged, options.cuts, failures, began)
    figures = {
        "changes in the record": total,
        "cuts": options.cuts,
        "acknowledged records looked for": promised_total,
        "lost, partial, corrupt": len(failures),
    }
    if options.lying_disk:
        print(f"== power cut on a lying disk: {len(failures)} of {options.cuts} cuts are found out")
        return 0 if failures else 1
    return campaign.report("power cut", figures, failures, began)


def walk(case, logs, is_lying):
    """Every moment of the record: the disk, what was acknowledged by then, what was attempted."""
    disk = Disk(case, is_lying)
    acknowledged, attempted = [], []
    for log, promised in logs:
        if promised:
            attempted.append(promised)
        for said in Recording(log, case).steps(disk):
            now = acknowledged + ([promised] if promised and "".join(said).strip() else [])
            yield disk, now, list(attempted)
        if promised:
            acknowledged.append(promised)


if __name__ == "__main__":
    raise SystemExit(main())
