#!/usr/bin/env bash
# Builds the fuzzer: the readers and what they rest on, instrumented, as one program at
# .build/fuzz/fuzz. Only Crypto is taken as the debug build made it, because its C library takes
# minutes and is not ours to fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

out=.build/fuzz
[ -e .build/debug/Modules/Crypto.swiftmodule ] || swift build --product bihuan
built=$(readlink -f .build/debug)
mkdir -p "$out"

crypto=.build/checkouts/swift-crypto/Sources
flags=(
  -O -wmo -gline-tables-only -parse-as-library -swift-version 6 -package-name bihuan
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -sanitize=fuzzer -module-cache-path "$out/cache"
  -I "$out" -Xcc "-fmodule-map-file=Sources/CLibYAML/module.modulemap"
)
for library in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  flags+=(-Xcc "-fmodule-map-file=$crypto/$library/include/module.modulemap")
  flags+=(-Xcc "-I$crypto/$library/include")
done
for module in Crypto CryptoBoringWrapper; do
  for kind in swiftmodule swiftdoc; do cp -u "$built/Modules/$module.$kind" "$out/"; done
done

# The files of a module; of Workspace and Operations only what a question about an expression needs.
files() {
  case $1 in
  Workspace) echo Sources/Workspace/Files/{Files,FileFailure}.swift Sources/Workspace/System/ZoneFolder.swift ;;
  Operations) find Sources/Operations/Expressions -name '*.swift' ! -name 'FactQuestion*' | sort ;;
  Fuzz) find Fuzz/Sources -name '*.swift' | sort ;;
  *) find "Sources/$1" -name '*.swift' | sort ;;
  esac
}

compile() {
  echo "  $1"
  # shellcheck disable=SC2046
  swiftc "${flags[@]}" -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -c $(files "$1") -o "$out/$1.o"
  # The compiler leaves a file alone that would not change.
  touch "$out/$1.o"
}

# Compiles modules that do not know each other side by side, each unless nothing below it or in it
# has changed.
objects=()
newest=0
stage() {
  local name file stamp job jobs=()
  for name; do
    objects+=("$out/$name.o")
    for file in $(files "$name"); do
      stamp=$(stat -c %Y "$file")
      if [ "$stamp" -gt "$newest" ]; then newest=$stamp; fi
    done
  done
  for name; do
    if [ -e "$out/$name.o" ] && [ "$(stat -c %Y "$out/$name.o")" -gt "$newest" ]; then continue; fi
    compile "$name" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do wait "$job"; done
}

stage SafetyModel CEL JSONSource YAMLSource
stage RuleLanguage Ledger Workspace
stage Operations
stage Fuzz

for module in Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  objects+=($(find "$built/$module.build" -name '*.o'))
done
if [ ! -e "$out/fuzz" ] || [ -n "$(find "${objects[@]}" -newer "$out/fuzz")" ]; then
  swiftc -sanitize=fuzzer "${objects[@]}" -lyaml -o "$out/fuzz"
fi
