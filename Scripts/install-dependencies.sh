#!/usr/bin/env bash
# Installs the system libraries the build needs, when they are missing (Debian and its kin).
set -euo pipefail

missing=()
[ -e /usr/include/yaml.h ] || missing+=(libyaml-dev)
[ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
command -v pkg-config >/dev/null || missing+=(pkg-config)
python3 -c "import ensurepip" 2>/dev/null || missing+=(python3-venv)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "需要这些库：${missing[*]}（Debian 包名），请先安装。/ Please install: ${missing[*]}" >&2
  exit 1
fi
run=()
if [ "$(id -u)" -ne 0 ]; then run=(sudo); fi
echo "安装 / installing: ${missing[*]}" >&2
"${run[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
