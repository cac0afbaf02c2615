#!/usr/bin/env python3
"""Kill the tool at every system call of a write, and at random moments; nothing acknowledged is lost.

    kill.py [--points N] [--batch B] [--seed S] [--binary PATH] [--step NAME] [--random] [--replay POINT,POINT…]

A point is one command and a kill -9: `STEP:CALL:K` before the K-th use of a system call (by strace),
`STEP:@MICROSECONDS` after a time. B points follow one another on one workspace, as a machine that dies again and
again; then everything is judged. A batch that fails is tried point by point, each on a fresh workspace.
N points are drawn: four fifths system calls, each place at most once, the rest random moments; 0 = every
place once; --random takes moments only, which needs no strace.
"""

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


def run_point(tool, case, name, point, tally) -> tuple[campaign.Answer, str | None, list[str]]:
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
    kept = promised if answer.acknowledges(promised) else None
    tally["killed"] += answer.code == -signal.SIGKILL
    tally["acknowledged"] += answer.code == 0 or kept is not None
    return answer, kept, []


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
    options = campaign.arguments(__doc__, 20, "--random", "only random moments; needs no strace")
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

        def run(points, tally, thorough):
            attempt = lambda *about: run_point(tool, *about)
            return campaign.run_batch(tool, model, scratch, points, attempt, tally, thorough)

        tried, tally, failures = campaign.run_batches("kill", "kill.py", points, options, run, began)
    figures = {
        "system calls of the steps": len(every),
        "points": tried,
        "ended by the kill": tally["killed"],
        "acknowledged before the kill or before it came": tally["acknowledged"],
        "killed, yet recorded whole": tally["recorded"],
        "lost, partial, corrupt": len(failures),
    }
    return campaign.report("kill -9", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
