#!/usr/bin/env bash
# Builds the fuzzer: the readers and what they rest on, instrumented, as one program at
# .build/fuzz/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

# Of Workspace and Operations only what a question about an expression needs.
files() {
  case $1 in
  Workspace) echo Sources/Workspace/Files/{Files,FileFailure}.swift Sources/Workspace/System/ZoneFolder.swift ;;
  Operations) swift_files Sources/Operations/Expressions | grep -v '/FactQuestion' ;;
  Fuzz) swift_files Fuzz/Sources ;;
  *) swift_files "Sources/$1" ;;
  esac
}

source Scripts/optimised.sh .build/fuzz -gline-tables-only -sanitize=fuzzer
stage SafetyModel CEL JSONSource YAMLSource
stage RuleLanguage Ledger Workspace
stage Operations
stage Fuzz
link fuzz
