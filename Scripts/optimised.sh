# Optimised programs made of some of our modules, outside the package: sourced by the build of the fuzzer,
# of the simulation and of the campaign of the merge, with the folder to build in and further flags, after
# `files MODULE` is defined, which prints a module's Swift files. Only Crypto is taken as the debug build
# made it, because its C library takes minutes.
out=$1
further=("${@:2}")

[ -e .build/debug/Modules/Crypto.swiftmodule ] || swift build --product bihuan
built=$(readlink -f .build/debug)
mkdir -p "$out"

crypto=.build/checkouts/swift-crypto/Sources
flags=(
  -O -wmo -parse-as-library -swift-version 6 -package-name bihuan
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -module-cache-path "$out/cache" -I "$out"
  -Xcc "-fmodule-map-file=Sources/CLibYAML/module.modulemap" "${further[@]}"
)
for library in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
  flags+=(-Xcc "-fmodule-map-file=$crypto/$library/include/module.modulemap")
  flags+=(-Xcc "-I$crypto/$library/include")
done
for module in Crypto CryptoBoringWrapper; do
  for kind in swiftmodule swiftdoc; do cp -u "$built/Modules/$module.$kind" "$out/"; done
done

# The Swift files of a folder.
swift_files() { find "$1" -name '*.swift' | sort; }

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

# Makes the program of what was compiled, and of Crypto.
link() {
  local program=$out/$1 module
  for module in Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
    objects+=($(find "$built/$module.build" -name '*.o'))
  done
  if [ ! -e "$program" ] || [ -n "$(find "${objects[@]}" -newer "$program")" ]; then
    swiftc "${further[@]}" "${objects[@]}" -lyaml -lstdc++ -o "$program"
  fi
}
