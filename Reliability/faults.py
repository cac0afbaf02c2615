#!/usr/bin/env python3
"""Let one system call of a write fail, at every place; nothing is lost, and the reason is said.

    faults.py [--points N] [--seed S] [--binary PATH] [--step NAME] [--short-writes] [--replay POINT,POINT…]

A point is `STEP:CALL:K:ERROR` or `STEP:fsize:BYTES`. Errors are put in by strace: EIO, ENOSPC, EINTR, EROFS,
EACCES, EDQUOT at the K-th use of a call, with `K+` also at every later one, as on a disk that stays full or is
read-only from then on. Short writes are real ones: a limit on the size of files cuts a write in the middle
and refuses the next; they need no strace. Points follow one another on one workspace, as in kill.py.
"""

import datetime
import resource
import signal
import subprocess

import campaign
import kill

# What the system may answer, by call; EINTR only where a signal can interrupt.
WRITES = ["EIO", "ENOSPC", "EDQUOT", "EINTR"]
NAMES = ["EIO", "ENOSPC", "EROFS", "EACCES"]
ERRORS = {
    "read": ["EIO", "EINTR"], "pread64": ["EIO", "EINTR"],
    "write": WRITES, "pwrite64": WRITES, "writev": WRITES,
    "fsync": ["EIO", "ENOSPC", "EINTR"], "fdatasync": ["EIO", "ENOSPC", "EINTR"],
    "ftruncate": ["EIO", "EINTR"], "fallocate": ["ENOSPC", "EINTR"],
    "open": NAMES + ["EMFILE"], "openat": NAMES + ["EMFILE"],
    "mkdir": NAMES, "rename": NAMES, "unlink": NAMES, "rmdir": NAMES,
    "fstat": ["EIO"], "stat": ["EIO"], "newfstatat": ["EIO"], "lstat": ["EIO"],
    "lseek": ["EIO"], "getdents64": ["EIO"], "fcntl": ["EIO", "EINTR"], "flock": ["EINTR", "ENOLCK"],
    "statfs": ["EIO"], "fchmod": ["EPERM"], "fchown": ["EPERM"],
}
SIZES = [0, 1, 31, 32, 56, 100, 4095, 4096, 4097, 8192, 12000, 20000, 32767, 32768, 40000, 65536, 100000, 200000]


# A call that fails from some use on: a disk that stays full, a file system that has become read-only.
LASTING = {"EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EMFILE", "EPERM", "ENOLCK"}


def points_of(tool, model, scratch, step) -> tuple[list[str], list[str]]:
    """Every place and error of a step: failing once, and failing from there on."""
    once, lasting = [], []
    for call, count in kill.calls(tool, model, scratch, step):
        for error in ERRORS.get(call, []):
            once.append(f"{step}:{call}:{count}:{error}")
            # Without locks for good a write waits out its limit of ten seconds; failing once is enough.
            if error in LASTING and call != "fcntl":
                lasting.append(f"{step}:{call}:{count}+:{error}")
    return once, lasting


def short_writes(steps, choose, count) -> list[str]:
    """Limits of the size of files: the named ones, then any."""
    points = [f"{step}:fsize:{size}" for step in steps for size in SIZES]
    choose.shuffle(points)
    while len(points) < count:
        points.append(f"{choose.choice(steps)}:fsize:{int(2 ** choose.uniform(0, 18))}")
    return points[:count]


def limited(size):
    """Runs in the child: a file may not grow beyond a size; the refusal is an error, no signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def run_point(tool, case, name, point, tally) -> tuple[campaign.Answer, str | None, list[str]]:
    """One command with its failing call: what it said, what it promised, and what is wrong in that."""
    step, call, *rest = point.split(":")
    arguments, promised = campaign.STEPS[step](case, name)
    if call == "fsize":
        options = {"preexec_fn": lambda: limited(int(rest[0])), "restore_signals": False}
        prefix = []
    else:
        count, error = rest
        options = {}
        inject = f"inject={call}:error={error}:when={count}"
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    try:
        answer = tool.run(arguments, prefix=prefix, **options)
    except subprocess.TimeoutExpired:
        return campaign.Answer(0, "", ""), None, [f"{point} did not end"]
    wrong = []
    if answer.code < 0 or answer.code in (70, 139, 134):
        wrong.append(f"{point} ended by {answer.code}: {answer.err[:200]}")
    # Where writing itself fails for good nothing can be said either.
    is_mute = call == "write" and rest[0].endswith("+")
    if answer.code != 0 and not is_mute and not answer.err.strip() and not answer.out.strip():
        wrong.append(f"{point}: exit code {answer.code} without a word")
    tally[answer.code] += 1
    return answer, promised if answer.acknowledges(promised) else None, wrong


def main() -> int:
    options = campaign.arguments(__doc__, 10, "--short-writes", "only short writes; needs no strace")
    began = datetime.datetime.now()
    tool = campaign.Tool(options.binary or campaign.binary())
    choose = campaign.chooser(options.seed)
    with campaign.Scratch() as scratch:
        model = campaign.template(tool, scratch)
        every = []
        steps = options.step or list(campaign.STEPS)
        if options.replay:
            points = every = options.replay.split(",")
            options.batch = len(points)
        elif options.short_writes:
            points = short_writes(steps, choose, options.points)
        else:
            lasting = []
            for step in steps:
                once, on = points_of(tool, model, scratch, step)
                every, lasting = every + once, lasting + on
            every += lasting
            if options.points == 0:
                points = every + short_writes(steps, choose, len(steps) * len(SIZES))
            else:
                points = choose.sample(every, min(len(every), options.points * 9 // 10))
                points += short_writes(steps, choose, options.points - len(points))
        choose.shuffle(points)

        def run(points, tally, thorough):
            attempt = lambda *about: run_point(tool, *about)
            return campaign.run_batch(tool, model, scratch, points, attempt, tally, thorough)

        tried, tally, failures = campaign.run_batches("faults", "faults.py", points, options, run, began)
    doubtful = tally.pop("recorded")
    figures = {
        "places and errors, failing once and from there on": len(every),
        "points": tried,
        "exit codes": ", ".join(f"{code}: {tally[code]}" for code in sorted(tally)),
        "refused, yet recorded whole (the failing sync came after the write)": doubtful,
        "lost, partial, corrupt, silent": len(failures),
    }
    return campaign.report("a failing system call", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
