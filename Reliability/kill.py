#!/usr/bin/env python3
"""Kill the tool at every system call of a write, and at random moments; nothing acknowledged is lost.

    kill.py [--points N] [--seed S] [--binary PATH] [--step NAME] [--replay STEP:CALL:K | STEP:@MICROSECONDS]

Each point is a fresh workspace, one command, and a kill -9 before the K-th use of a system call (by
strace), or after a number of microseconds. N points are drawn from all of them; 0 = every one once.
"""

import argparse
import collections
import datetime
import re
import signal
import subprocess
import time

import campaign


def calls(tool, model, scratch, step) -> list[tuple[str, int]]:
    """Every system call of a step, with its place among those of its name."""
    case = scratch / f"trace-{step}"
    case.mkdir()
    campaign.fresh(model, case)
    arguments, _ = campaign.STEPS[step](case, "Traced")
    log = case / "log"
    answer = tool.run(arguments, prefix=["strace", "-f", "-o", str(log)])
    if answer.code != 0:
        raise SystemExit(f"{step} under strace: {answer.code} {answer.err}")
    counts = collections.Counter()
    points = []
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"\d+\s+([a-z_0-9]+)\(", line)
        if not match or match[1] in ("execve", "exit_group"):
            continue
        counts[match[1]] += 1
        points.append((match[1], counts[match[1]]))
    return points


def run_point(tool, model, scratch, number, point, thorough) -> tuple[bool, list[str]]:
    """One case; whether the command was acknowledged, and what is wrong afterwards."""
    step, where = point.split(":", 1)
    case = scratch / f"case-{number}"
    case.mkdir()
    try:
        campaign.fresh(model, case)
        name = f"Body {number}"
        arguments, promised = campaign.STEPS[step](case, name)
        if where.startswith("@"):
            answer = after(tool, arguments, int(where[1:]))
        else:
            call, count = where.split(":")
            inject = f"inject={call}:signal=KILL:when={count}"
            prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
            answer = tool.run(arguments, prefix=prefix)
        acknowledged = [promised] if answer.acknowledges(promised) else []
        return answer.code == 0, campaign.judge(tool, case, acknowledged, [name], thorough)
    finally:
        campaign.shutil.rmtree(case, ignore_errors=True)


def drawn(number, every, longest, choose) -> list[str]:
    """Four fifths of the points at system calls, each at most once; the rest at random moments."""
    points = choose.sample(every, min(len(every), number * 4 // 5))
    while len(points) < number:
        step = choose.choice(list(longest))
        points.append(f"{step}:@{choose.randrange(longest[step])}")
    return points


def after(tool, arguments, microseconds) -> campaign.Answer:
    process = subprocess.Popen(
        [tool.binary, *map(str, arguments)],
        env=tool.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(microseconds / 1e6)
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    return campaign.Answer(process.returncode, said.decode(errors="replace"), "")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--step", action="append", choices=list(campaign.STEPS))
    parser.add_argument("--replay")
    options = parser.parse_args()
    began = datetime.datetime.now()
    tool = campaign.Tool(options.binary or campaign.binary())
    choose = campaign.chooser(options.seed)
    with campaign.Scratch() as scratch:
        model = campaign.template(tool, scratch)
        if options.replay:
            points = [options.replay]
            total = 1
        else:
            every = []
            longest = {}
            for step in options.step or campaign.STEPS:
                start = time.monotonic()
                found = calls(tool, model, scratch, step)
                longest[step] = int((time.monotonic() - start) * 1e6)
                every += [f"{step}:{call}:{count}" for call, count in found]
            total = len(every)
            points = every if options.points == 0 else drawn(options.points, every, longest, choose)
        failures = []
        acknowledged = 0
        for number, point in enumerate(points):
            done, wrong = run_point(tool, model, scratch, number, point, number % 10 == 0)
            acknowledged += done
            failures += [f"{what}\n          python3 Reliability/kill.py --replay {point}" for what in wrong[:1]]
    figures = {
        "system calls of the steps": total,
        "points": len(points),
        "acknowledged before the kill": acknowledged,
        "lost, partial, corrupt": len(failures),
    }
    return campaign.report("kill -9", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
