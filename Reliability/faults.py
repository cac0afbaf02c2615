#!/usr/bin/env python3
"""Let one system call of a write fail, at every place; nothing is lost, and the reason is said.

    faults.py [--points N] [--seed S] [--binary PATH] [--step NAME] [--replay STEP:CALL:K:ERROR | STEP:fsize:BYTES]

Errors are put in by strace: EIO, ENOSPC, EINTR, EROFS, EACCES, EDQUOT at the K-th use of a call. Short
writes are real ones: a limit on the size of files cuts a write in the middle and refuses the next.
"""

import argparse
import datetime
import resource
import signal

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


def points_of(tool, model, scratch, step) -> list[str]:
    found = []
    for call, count in kill.calls(tool, model, scratch, step):
        found += [f"{step}:{call}:{count}:{error}" for error in ERRORS.get(call, [])]
    return found + [f"{step}:fsize:{size}" for size in SIZES]


def limited(size):
    """Runs in the child: a file may not grow beyond a size; the refusal is an error, no signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def run_point(tool, model, scratch, number, point, thorough):
    step, call, *rest = point.split(":")
    case = scratch / f"case-{number}"
    case.mkdir()
    try:
        campaign.fresh(model, case)
        name = f"Body {number}"
        arguments, promised = campaign.STEPS[step](case, name)
        if call == "fsize":
            answer = tool.run(
                arguments, preexec_fn=lambda: limited(int(rest[0])), restore_signals=False
            )
        else:
            count, error = rest
            answer = tool.run(
                arguments,
                prefix=[
                    "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                    "-e", f"inject={call}:error={error}:when={count}",
                ],
            )
        wrong = []
        if answer.code < 0 or answer.code in (70, 139, 134):
            wrong.append(f"ended by {answer.code}: {answer.err[:200]}")
        if answer.code != 0 and not answer.err.strip() and not answer.out.strip():
            wrong.append(f"exit code {answer.code} without a word")
        acknowledged = [promised] if answer.acknowledges(promised) else []
        wrong += campaign.judge(tool, case, acknowledged, [name], thorough)
        kept = promised and answer.code != 0 and name in campaign.names(tool, case / "work")
        return answer.code, bool(kept), wrong
    finally:
        campaign.shutil.rmtree(case, ignore_errors=True)


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
            points = every = [options.replay]
        else:
            every = []
            for step in options.step or campaign.STEPS:
                every += points_of(tool, model, scratch, step)
            points = every if options.points == 0 else choose.sample(every, min(len(every), options.points))
        failures = []
        codes = {}
        doubtful = 0
        for number, point in enumerate(points):
            code, kept, wrong = run_point(tool, model, scratch, number, point, number % 10 == 0)
            codes[code] = codes.get(code, 0) + 1
            doubtful += kept
            failures += [f"{what}\n          python3 Reliability/faults.py --replay {point}" for what in wrong[:1]]
    figures = {
        "places and errors": len(every),
        "points": len(points),
        "exit codes": ", ".join(f"{code}: {codes[code]}" for code in sorted(codes)),
        "refused, yet recorded whole (the failing sync came after the write)": doubtful,
        "lost, partial, corrupt, silent": len(failures),
    }
    return campaign.report("a failing system call", figures, failures, began)


if __name__ == "__main__":
    raise SystemExit(main())
