#!/usr/bin/env bash
# Builds the fuzzer: the readers and what they rest on, instrumented, as one program at
# .build/fuzz/fuzz. Only Crypto is taken as the debug build made it, because its C library takes
# minutes and is not ours to fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

out=.build/fuzz
built=$(readlink -f .build/debug)
[ -e "$built/Modules/Crypto.swiftmodule" ] || swift build --product bihuan
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

# Compiles a module from files, unless nothing below it or in it has changed.
newest=0
module() {
  local name=$1 file stamp
  shift
  for file in "$@"; do
    stamp=$(stat -c %Y "$file")
    if [ "$stamp" -gt "$newest" ]; then newest=$stamp; fi
  done
  if [ -e "$out/$name.o" ] && [ "$(stat -c %Y "$out/$name.o")" -gt "$newest" ]; then return; fi
  echo "  $name"
  swiftc "${flags[@]}" -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -c "$@" -o "$out/$name.o"
  # The compiler leaves a file alone that would not change.
  touch "$out/$name.o"
}
all() { find "Sources/$1" -name '*.swift' | sort; }

module CEL $(all CEL)
module JSONSource $(all JSONSource)
module YAMLSource $(all YAMLSource)
module SafetyModel $(all SafetyModel)
module Ledger $(all Ledger)
module RuleLanguage $(all RuleLanguage)
# Of these two only what a question about an expression needs.
module Workspace Sources/Workspace/Files/{Files,FileFailure}.swift \
  Sources/Workspace/System/ZoneFolder.swift
module Operations $(all Operations/Expressions | grep -v FactQuestion)
module Fuzz Fuzz/Sources/*.swift

objects=("$out"/{CEL,JSONSource,YAMLSource,SafetyModel,Ledger,RuleLanguage,Workspace,Operations,Fuzz}.o)
for module in Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  objects+=($(find "$built/$module.build" -name '*.o'))
done
if [ ! -e "$out/fuzz" ] || [ -n "$(find "${objects[@]}" -newer "$out/fuzz")" ]; then
  swiftc -sanitize=fuzzer "${objects[@]}" -lyaml -o "$out/fuzz"
fi
