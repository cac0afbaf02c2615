#!/usr/bin/env bash
# The campaigns in short, one after the other, against a binary. What this machine does not allow is said.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:?usage: reliability.sh PATH-TO-BIHUAN [SEED]}
seed=${2:-1}
python3 Reliability/writers.py --binary "$binary" --processes 16 --commands 200 --seed "$seed"
if ! command -v strace >/dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq strace >/dev/null 2>&1 || true
fi
if ! strace -qq -o /dev/null true 2>/dev/null; then
  echo "SKIPPED: kill, faults and power cuts need strace, which is not allowed here" >&2
  exit 0
fi
python3 Reliability/kill.py --binary "$binary" --points 500 --seed "$seed"
python3 Reliability/faults.py --binary "$binary" --points 500 --seed "$seed"
python3 Reliability/power.py --binary "$binary" --cuts 50 --seed "$seed"
python3 Reliability/power.py --binary "$binary" --cuts 20 --seed "$seed" --lying-disk
