#!/usr/bin/env bash
# The campaign of the merge, optimised: Reliability/merge/run.sh [COUNT]. A failure prints the SEED that
# lives it again. Only Crypto is taken as the debug build made it.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.build/merge
[ -e .build/debug/Modules/Crypto.swiftmodule ] || swift build --product bihuan
built=$(readlink -f .build/debug)
mkdir -p "$out"

crypto=.build/checkouts/swift-crypto/Sources
flags=(
  -O -wmo -parse-as-library -swift-version 6 -package-name bihuan
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -module-cache-path "$out/cache" -I "$out"
)
for library in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  flags+=(-Xcc "-fmodule-map-file=$crypto/$library/include/module.modulemap")
  flags+=(-Xcc "-I$crypto/$library/include")
done
for module in Crypto CryptoBoringWrapper; do
  for kind in swiftmodule swiftdoc; do cp -u "$built/Modules/$module.$kind" "$out/"; done
done

compile() {
  # shellcheck disable=SC2046
  swiftc "${flags[@]}" -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -c $(find "$2" -name '*.swift' | sort) -o "$out/$1.o"
}

sources=(Sources/SafetyModel Sources/Workflow Sources/Ledger Tests/MergeSimulation Reliability/merge)
if [ ! -e "$out/merge" ] || [ -n "$(find "${sources[@]}" -name '*.swift' -newer "$out/merge")" ]; then
  compile SafetyModel Sources/SafetyModel
  compile Workflow Sources/Workflow
  compile Ledger Sources/Ledger
  compile MergeSimulation Tests/MergeSimulation
  compile merge Reliability/merge
  objects=()
  for module in SafetyModel Workflow Ledger MergeSimulation merge; do objects+=("$out/$module.o"); done
  for module in Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
    objects+=($(find "$built/$module.build" -name '*.o'))
  done
  swiftc "${objects[@]}" -lstdc++ -o "$out/merge"
fi
"$out/merge" "$@"
