#!/usr/bin/env bash
# Builds the simulation: the workflow, the readers of its rules and the reference model, optimised, as
# one program at .build/simulation/simulate.
set -euo pipefail
cd "$(dirname "$0")/.."

files() {
  case $1 in
  HazardSimulation) swift_files Tests/HazardSimulation ;;
  simulate) swift_files Simulation/Sources ;;
  *) swift_files "Sources/$1" ;;
  esac
}

source Scripts/optimised.sh .build/simulation
stage SafetyModel
stage CEL YAMLSource Workflow
stage RuleLanguage
stage HazardSimulation
stage simulate
link simulate
