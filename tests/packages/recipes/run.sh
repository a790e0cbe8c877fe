#!/bin/sh
# Runs the vcpkg port and the Conan recipe as far as that goes without the two programs and a network, and a program against
# each: sh tests/packages/recipes/run.sh NATIVE_BUILD
set -eu
native=$1
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/tests/packages/recipes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export BACKPROP_OBJECTS="$native/CMakeFiles/backprop_core.dir/core"
export CMAKE_CXX_COMPILER_LAUNCHER="$root/tests/packages/reuse-objects.sh"

cmake -DPORT_FOLDER="$root/packaging/vcpkg/backprop-playground" -DPACKAGE="$work/vcpkg" -P "$here/vcpkg.cmake"
cmake -S "$root/packaging/conan/test_package" -B "$work/example" -G Ninja -DCMAKE_PREFIX_PATH="$work/vcpkg" -DCMAKE_BUILD_TYPE=Debug >/dev/null
cmake --build "$work/example" >/dev/null
"$work/example/example" >"$work/vcpkg.txt"

if command -v python3 >/dev/null; then
  python3 -B "$here/conan/create.py" "$root/packaging/conan" "$work/conan" >"$work/conan.txt"
  cmp "$work/vcpkg.txt" "$work/conan.txt"
fi
cat "$work/vcpkg.txt"
