#!/usr/bin/env bash
# Runs every target, or those named, for some seconds each: run.sh SECONDS [TARGET…]
#
# An input of at most 4096 bytes must end within 512 MiB and ten seconds of wall-clock time, which a
# busy machine needs for what takes half a second alone. What is found is written to
# .build/fuzz/found and fails the run. The corpus that grows stays in .build/fuzz; what is worth
# keeping is committed to Fuzz/corpus.
set -euo pipefail
seconds=${1:-60}
[ $# -gt 0 ] && shift
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
bash Fuzz/build.sh

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then targets=($(ls Fuzz/corpus)); fi
found=.build/fuzz/found
mkdir -p "$found"
export FUZZ_PROJECT=$PWD
# Swift's own crash handler would keep the fuzzer from writing down what crashed.
export SWIFT_BACKTRACE=enable=no

# The inputs a target begins with: its own and the project's files of its kind.
seeds() {
  echo "Fuzz/corpus/$1"
  case $1 in
  yaml) echo Rules/policies Rules/criteria Fixtures/sites Fixtures/answers ;;
  site) echo Fixtures/sites ;;
  answers) echo Fixtures/answers ;;
  esac
}

failed=()
for target in "${targets[@]}"; do
  mkdir -p ".build/fuzz/corpus/$target"
  options=(
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=512 -max_len=4096 -seed=20261122
    -artifact_prefix="$found/$target-" -print_final_stats=1 -verbosity=0
  )
  [ -e "Fuzz/dictionaries/$target.dict" ] && options+=(-dict="Fuzz/dictionaries/$target.dict")
  if FUZZ_TARGET=$target .build/fuzz/fuzz "${options[@]}" ".build/fuzz/corpus/$target" \
    $(seeds "$target") >".build/fuzz/$target.log" 2>&1; then
    printf '%-10s %9s runs, slowest %s s, peak %s MB\n' "$target" \
      $(sed -n 's/^stat::number_of_executed_units: *//p; s/^stat::slowest_unit_time_sec: *//p; s/^stat::peak_rss_mb: *//p' ".build/fuzz/$target.log")
  else
    failed+=("$target")
    printf '%-10s FOUND SOMETHING, see %s and .build/fuzz/%s.log\n' "$target" "$found" "$target"
    grep -aE 'ERROR|SUMMARY|Fatal|Test unit written' ".build/fuzz/$target.log" || true
  fi
done
[ ${#failed[@]} -eq 0 ]
