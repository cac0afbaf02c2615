#!/usr/bin/env python3
"""Many processes write to one workspace at once; nothing is lost, doubled or refused.

    writers.py [--processes N] [--commands M] [--seed S] [--binary PATH]

Each process runs commands one after the other, as a shell would; some add evidence, some sign, one
sweeps and one backs up meanwhile. The wait for the turn is measured inside the tool (BIHUAN_WAITS).
"""

import argparse
import datetime
import threading
import time

import campaign


class Writer(threading.Thread):
    """One shell with its commands."""

    def __init__(self, tool, case, number, commands, seed):
        super().__init__()
        self.tool, self.case, self.number, self.commands = tool, case, number, commands
        self.choose = campaign.chooser(seed * 1000 + number)
        self.acknowledged, self.refused, self.locked, self.times = [], [], 0, []
        self.waits = case / f"waits-{number}"

    def run(self):
        work = self.case / "work"
        for index in range(self.commands):
            name = f"Body {self.number}.{index}"
            promised = name
            # All begin with the first signature, which makes the key.
            kind = self.choose.random() if index > 0 else 1
            if kind < 0.90:
                arguments = ["org", "add", name, "--level", "town", "--db", work]
            elif kind < 0.96:
                arguments, _ = campaign.add_with_evidence(self.case, name)
            else:
                arguments, promised = ["ledger", "sign", "--db", work], None
            start = time.monotonic()
            answer = self.tool.run(arguments, env={"BIHUAN_WAITS": str(self.waits)})
            self.times.append(time.monotonic() - start)
            if "locked" in answer.err + answer.out:
                self.locked += 1
            if answer.acknowledges(promised):
                self.acknowledged.append(name)
            elif answer.code != 0:
                self.refused.append(f"{arguments[:3]}: {answer.code} {answer.err.strip()[:200]}")


class Beside(threading.Thread):
    """Sweeps and backs up while the others write; being told to try again is allowed here."""

    def __init__(self, tool, case):
        super().__init__()
        self.tool, self.case, self.stop, self.wrong, self.runs = tool, case, threading.Event(), [], 0

    def run(self):
        work = self.case / "work"
        while not self.stop.wait(0.5):
            for arguments in (["evidence", "sweep"], ["backup", self.case / "backup"], ["ledger", "verify", "--full"]):
                answer = self.tool.run([*arguments, "--db", work])
                self.runs += 1
                if answer.code not in (0, 75):
                    self.wrong.append(f"{arguments}: {answer.code} {answer.out}{answer.err}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=16)
    parser.add_argument("--commands", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--alone", action="store_true", help="no sweep, backup and verification beside")
    options = parser.parse_args()
    began = datetime.datetime.now()
    tool = campaign.Tool(options.binary or campaign.binary())
    with campaign.Scratch(is_in_memory=False) as scratch:
        model = campaign.template(tool, scratch, is_signed=False)
        case = scratch / "case"
        case.mkdir()
        campaign.fresh(model, case)
        writers = [Writer(tool, case, n, options.commands, options.seed) for n in range(options.processes)]
        beside = Beside(tool, case)
        start = time.monotonic()
        if not options.alone:
            beside.start()
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        seconds = time.monotonic() - start
        beside.stop.set()
        if not options.alone:
            beside.join()
        acknowledged = [name for writer in writers for name in writer.acknowledged]
        refused = [what for writer in writers for what in writer.refused]
        found = campaign.names(tool, case / "work")
        lost = set(acknowledged) - set(found)
        doubled = len(found) - len(set(found))
        replay = (
            f"\n          python3 Reliability/writers.py --processes {options.processes}"
            f" --commands {options.commands} --seed {options.seed}"
        )
        failures = [what + replay for what in refused + beside.wrong]
        failures += [what + replay for what in campaign.judge(tool, case, acknowledged, thorough=True)]
        waits = sorted(
            int(line)
            for writer in writers
            if writer.waits.exists()
            for line in writer.waits.read_text().split()
        ) or [0]
        times = sorted(value for writer in writers for value in writer.times)
        commands = options.processes * options.commands
    figures = {
        "processes × commands": f"{options.processes} × {options.commands}",
        "commands a second": round(commands / seconds),
        "refused": len(refused),
        "lost": len(lost),
        "doubled": doubled,
        "“database is locked”": sum(writer.locked for writer in writers),
        "wait for the turn, ms: half, 99 %, worst": " / ".join(
            f"{waits[min(len(waits) - 1, int(len(waits) * part))] / 1000:.1f}" for part in (0.5, 0.99, 1)
        ),
        "whole command, ms: half, worst": f"{times[len(times) // 2] * 1000:.0f} / {times[-1] * 1000:.0f}",
        "sweeps, backups, verifications beside": beside.runs,
    }
    return campaign.report("many writers", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
