#!/usr/bin/env bash
# Runs a script under a Python that has Scripts/requirements.txt; made once in .build/python.
# usage: python.sh SCRIPT [ARGUMENT…]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
home="$here/../.build/python"
stamp="$home/requirements.txt"

if ! cmp -s "$here/requirements.txt" "$stamp"; then
  rm -rf "$home"
  python3 -m venv "$home"
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$stamp"
fi
exec "$home/bin/python" "$@"
