#!/usr/bin/env bash
# The campaigns in short, one after the other, against a binary. Where the machine forbids strace, kills come
# at random moments only and failing calls are short writes only; what was not done is said in the last lines, and
# added to the file NOT_DONE names.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:?usage: reliability.sh PATH-TO-BIHUAN [SEED]}
seed=${2:-1}
python3 Reliability/tamper.py --binary "$binary" --edits 114 --seed "$seed"
if ! command -v strace >/dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq strace >/dev/null 2>&1 || true
fi

campaign() { python3 "Reliability/$1.py" --binary "$binary" --seed "$seed" "${@:2}"; }

campaign writers --processes 16 --commands 200
campaign kill --points 500 --random
campaign faults --points 200 --short-writes
if strace -qq -o /dev/null true 2>/dev/null; then
  campaign kill --points 500
  campaign faults --points 500
  campaign power --cuts 50
  campaign power --cuts 20 --lying-disk
  exit 0
fi
{
  echo "kill -9 at each system call: 0 of 500 points (strace is not allowed here)"
  echo "failing system calls other than short writes: 0 of 500 points (strace is not allowed here)"
  echo "power cuts: 0 of 50, lying disk: 0 of 20 (strace is not allowed here)"
} | sed 's/^/NOT DONE: /' | tee -a "${NOT_DONE:-/dev/null}" >&2
