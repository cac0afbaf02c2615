#!/usr/bin/env bash
# Builds the simulation: the workflow, the readers of its rules and the reference model, optimised, as
# one program at .build/simulation/simulate. Only Crypto is taken as the debug build made it, because
# its C library takes minutes and plays no part here.
set -euo pipefail
cd "$(dirname "$0")/.."

out=.build/simulation
[ -e .build/debug/Modules/Crypto.swiftmodule ] || swift build --product bihuan
built=$(readlink -f .build/debug)
mkdir -p "$out"

crypto=.build/checkouts/swift-crypto/Sources
flags=(
  -O -wmo -parse-as-library -swift-version 6 -package-name bihuan
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -module-cache-path "$out/cache"
  -I "$out" -Xcc "-fmodule-map-file=Sources/CLibYAML/module.modulemap"
)
for library in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  flags+=(-Xcc "-fmodule-map-file=$crypto/$library/include/module.modulemap")
  flags+=(-Xcc "-I$crypto/$library/include")
done
for module in Crypto CryptoBoringWrapper; do
  for kind in swiftmodule swiftdoc; do cp -u "$built/Modules/$module.$kind" "$out/"; done
done

# Where the sources of a module stand.
folder() {
  case $1 in
  HazardSimulation) echo Tests/HazardSimulation ;;
  simulate) echo Simulation/Sources ;;
  *) echo "Sources/$1" ;;
  esac
}

compile() {
  echo "  $1"
  # shellcheck disable=SC2046
  swiftc "${flags[@]}" -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -c $(find "$(folder "$1")" -name '*.swift' | sort) -o "$out/$1.o"
  # The compiler leaves a file alone that would not change.
  touch "$out/$1.o"
}

# Compiles modules that do not know each other side by side, each unless nothing below it or in it
# has changed.
objects=()
stage() {
  local name object job jobs=() below=("${objects[@]}")
  for name; do
    object="$out/$name.o"
    objects+=("$object")
    if [ -e "$object" ] &&
      [ -z "$(find "$(folder "$name")" "${below[@]}" -name '*.[os]*' -newer "$object" -type f)" ]
    then
      continue
    fi
    compile "$name" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do wait "$job"; done
}

stage SafetyModel
stage CEL YAMLSource Workflow
stage RuleLanguage
stage HazardSimulation
stage simulate

for module in Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  objects+=($(find "$built/$module.build" -name '*.o'))
done
if [ ! -e "$out/simulate" ] || [ -n "$(find "${objects[@]}" -newer "$out/simulate")" ]; then
  swiftc "${objects[@]}" -lyaml -lstdc++ -o "$out/simulate"
fi
