#!/usr/bin/env python3
"""Kill the tool at every system call of a write, and at random moments; nothing acknowledged is lost.

    kill.py [--points N] [--batch B] [--seed S] [--binary PATH] [--step NAME] [--random] [--replay POINT,POINT…]

A point is one command and a kill -9: `STEP:CALL:K` before the K-th use of a system call (by strace),
`STEP:@MICROSECONDS` after a time. B points follow one another on one workspace, as a machine that dies again and
again; then everything is judged. A batch that fails is tried point by point, each on a fresh workspace.
N points are drawn: four fifths system calls, each place at most once, the rest random moments; 0 = every
place once; --random takes moments only, which needs no strace.
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


def duration(tool, model, scratch, step) -> int:
    """How long a step takes undisturbed, in microseconds: the median of five."""
    times = []
    for turn in range(5):
        case = scratch / f"time-{step}-{turn}"
        case.mkdir()
        campaign.fresh(model, case)
        arguments, _ = campaign.STEPS[step](case, "Timed")
        start = time.monotonic()
        tool.run(arguments)
        times.append(time.monotonic() - start)
        campaign.shutil.rmtree(case, ignore_errors=True)
    return int(sorted(times)[2] * 1e6)


def run_point(tool, case, name, point) -> tuple[campaign.Answer, str | None]:
    """One command and its kill; what it said, and the record it promised by that."""
    step, where = point.split(":", 1)
    arguments, promised = campaign.STEPS[step](case, name)
    if where.startswith("@"):
        answer = after(tool, arguments, int(where[1:]))
    else:
        call, count = where.split(":")
        inject = f"inject={call}:signal=KILL:when={count}"
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
        answer = tool.run(arguments, prefix=prefix)
    return answer, promised if answer.acknowledges(promised) else None


def run_batch(tool, model, scratch, points, thorough=False) -> tuple[int, int, list[str]]:
    """Points one after the other on one workspace: how many were killed, acknowledged, and what is wrong."""
    case = scratch / "case"
    case.mkdir()
    try:
        campaign.fresh(model, case)
        attempted, acknowledged, wrong, killed, done = [], [], [], 0, 0
        for number, point in enumerate(points):
            name = f"Body {number}"
            answer, kept = run_point(tool, case, name, point)
            attempted.append(name)
            acknowledged += [kept] if kept else []
            killed += answer.code == -signal.SIGKILL
            done += answer.code == 0 or kept is not None
            wrong += campaign.settle(tool, case, point)
        wrong += campaign.judge(tool, case, acknowledged, attempted, thorough)
        return killed, done, wrong
    finally:
        campaign.shutil.rmtree(case, ignore_errors=True)


def drawn(number, every, longest, choose) -> list[str]:
    """Four fifths of the points at system calls, each at most once; the rest at random moments."""
    points = choose.sample(every, min(len(every), number * 4 // 5))
    steps = list(longest)
    while len(points) < number:
        step = choose.choice(steps)
        points.append(f"{step}:@{choose.randrange(longest[step])}")
    choose.shuffle(points)
    return points


def after(tool, arguments, microseconds) -> campaign.Answer:
    process = subprocess.Popen(
        [tool.binary, *map(str, arguments)],
        env=tool.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=False,
    )
    time.sleep(microseconds / 1e6)
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    return campaign.Answer(process.returncode, said.decode(errors="replace"), "")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--batch", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None)
    parser.add_argument("--step", action="append", choices=list(campaign.STEPS))
    parser.add_argument("--random", action="store_true", help="only random moments; needs no strace")
    parser.add_argument("--minutes", type=float, help="stop after the batch that passes this time")
    parser.add_argument("--replay")
    options = parser.parse_args()
    began = datetime.datetime.now()
    tool = campaign.Tool(options.binary or campaign.binary())
    choose = campaign.chooser(options.seed)
    with campaign.Scratch() as scratch:
        model = campaign.template(tool, scratch)
        every = []
        if options.replay:
            points = options.replay.split(",")
            options.batch = len(points)
        else:
            steps = options.step or list(campaign.STEPS)
            for step in [] if options.random else steps:
                every += [f"{step}:{call}:{count}" for call, count in calls(tool, model, scratch, step)]
            longest = {step: duration(tool, model, scratch, step) for step in steps}
            points = list(every) if options.points == 0 else drawn(options.points, every, longest, choose)
            choose.shuffle(points)
        failures = []
        tried = killed = done = 0
        for start in range(0, len(points), options.batch):
            batch = points[start : start + options.batch]
            dead, good, wrong = run_batch(tool, model, scratch, batch, start // options.batch % 10 == 0)
            tried, killed, done = tried + len(batch), killed + dead, done + good
            if wrong:
                alone = lambda points: run_batch(tool, model, scratch, points)[2]
                failures.append(campaign.blamed(wrong, batch, alone, "kill.py"))
            campaign.progress("kill", tried, len(points), failures, began)
            if campaign.is_late(options.minutes, began):
                break
    figures = {
        "system calls of the steps": len(every),
        "points": tried,
        "ended by the kill": killed,
        "acknowledged before the kill or before it came": done,
        "lost, partial, corrupt": len(failures),
    }
    return campaign.report("kill -9", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
