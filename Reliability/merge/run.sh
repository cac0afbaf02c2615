#!/usr/bin/env bash
# The campaign of the merge, optimised: Reliability/merge/run.sh [COUNT]. A failure prints the SEED that
# lives it again.
set -euo pipefail
cd "$(dirname "$0")/../.."

files() {
  case $1 in
  MergeSimulation) swift_files Tests/MergeSimulation ;;
  merge) swift_files Reliability/merge ;;
  *) swift_files "Sources/$1" ;;
  esac
}

source Scripts/optimised.sh .build/merge
stage SafetyModel
stage Workflow Ledger
stage MergeSimulation
stage merge
link merge
"$out/merge" "$@"
