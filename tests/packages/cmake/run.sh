#!/bin/sh
# Builds the program of docs/library.md in every way that is said there, in folders of its own, and compares what it prints:
# sh tests/packages/cmake/run.sh NATIVE_BUILD
set -eu
native=$1
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/tests/packages/cmake
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export BACKPROP_OBJECTS="$native/CMakeFiles/backprop_core.dir/core"

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# snippet LANGUAGE NAME: the block that docs/library.md heads so.
snippet() {
  awk -v head="\`\`\`$1 $2" '$0 == head { on = 1; next } /^```/ { on = 0 } on' "$root/docs/library.md"
}

# project NAME: the program with the lists of that name.
project() {
  mkdir "$work/$1"
  snippet cpp main.cpp >"$work/$1/main.cpp"
  snippet cmake "$1" >"$work/$1/CMakeLists.txt"
  for file in main.cpp CMakeLists.txt; do
    [ -s "$work/$1/$file" ] || die "docs/library.md has no $file for $1"
  done
}

# Optimising the program would take longer than all the rest; the core is the optimised one.
configure() {
  name=$1
  shift
  cmake -S "$work/$name" -B "$work/$name/build" -G Ninja -DCMAKE_BUILD_TYPE=None "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

build() {
  cmake --build "$work/$1/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

installed() {
  # Moved after it was installed: nothing in it may name the place.
  cmake --install "$native" --prefix "$work/first" >/dev/null
  mv "$work/first" "$work/installed"
  project find_package
  configure find_package -DCMAKE_PREFIX_PATH="$work/installed"
  build find_package
  "$work/find_package/build/example" >"$work/find_package.txt"
}

# The object that find_package has compiled, linked as pkg-config says.
by_pkg_config() {
  command -v pkg-config >/dev/null || return 0
  PKG_CONFIG_PATH=$(dirname "$(find "$work/installed" -name backprop.pc)")
  export PKG_CONFIG_PATH
  pkg-config --cflags backprop | grep -q "eigen3" || die 'pkg-config does not bring Eigen'
  [ -f "$(pkg-config --variable=includedir backprop)/backprop/trainer.hpp" ] || die 'pkg-config does not find the headers'
  # shellcheck disable=SC2046  # a list of flags
  "${CXX:-c++}" "$(find "$work/find_package/build" -name main.cpp.o)" $(pkg-config --libs backprop) -o "$work/linked"
  "$work/linked" | cmp - "$work/find_package.txt"
}

# pc_says VARIABLE LIBDIR INCLUDEDIR: what pkg-config reads in the file that is written of these folders, from where it is installed.
pc_says() {
  folder=$work/pc
  [ "${2#/}" = "$2" ] && folder=$work/pc/usr/$2/pkgconfig
  cmake -DCMAKE_INSTALL_PREFIX=/opt/backprop -DCMAKE_INSTALL_LIBDIR="$2" -DCMAKE_INSTALL_INCLUDEDIR="$3" -DFILE="$folder/backprop.pc" \
    -P "$here/write-pkg-config.cmake"
  PKG_CONFIG_PATH=$folder pkg-config --variable="$1" backprop | xargs realpath -m
}

# says VALUE VARIABLE LIBDIR INCLUDEDIR
says() {
  wanted=$1
  shift
  found=$(pc_says "$@")
  [ "$found" = "$wanted" ] || die "backprop.pc of the folders $2 and $3: $1 is $found, not $wanted"
}

with_absolute_folders() {
  command -v pkg-config >/dev/null || return 0
  says "$work/pc/usr/lib/x" libdir lib/x include
  says "$work/pc/usr/include" includedir lib/x include
  says /store/lib libdir /store/lib /store/dev/include
  says /store/dev/include includedir /store/lib /store/dev/include
  says /opt/backprop/include includedir /store/lib include
  says "$work/pc/usr/lib" libdir lib /store/dev/include
  says /store/dev/include includedir lib /store/dev/include
}

fetched() {
  project FetchContent
  printf 'include(%s)\n' "$here/check-fetched.cmake" >>"$work/FetchContent/CMakeLists.txt"
  configure FetchContent -DFETCHCONTENT_SOURCE_DIR_BACKPROP_PLAYGROUND="$root" -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$root/tests/packages/reuse-objects.sh"
  flags_of "$native" >"$work/flags-native"
  flags_of "$work/FetchContent/build" >"$work/flags-fetched"
  [ -s "$work/flags-native" ] || die 'the flags of the native core were not found'
  cmp "$work/flags-native" "$work/flags-fetched" || die 'the fetched core is compiled with other flags than the native one'
  build FetchContent
  "$work/FetchContent/build/example" | cmp - "$work/find_package.txt"
  ! cmake --install "$work/FetchContent/build" --prefix "$work/nothing" 2>/dev/null | grep -q backprop || die 'it installs the core'
}

# flags_of BUILD: what sets results of the core's sources: no warnings, paths, names of files, optimisation that the build type brings.
flags_of() {
  ninja -C "$1" -t commands libbackprop_core.a 2>/dev/null >"$work/commands" ||
    ninja -C "$1" -t commands _deps/backprop_playground-build/libbackprop_core.a >"$work/commands"
  awk '/ -c .*\/core\/[a-z_]+\.cpp/ {
    line = ""
    for (i = 1; i <= NF; i++) if ($i ~ /^-(f|m|std)/) line = line " " $i
    print $NF line
  }' "$work/commands" | sed 's/.*\/core\///' | sort
}

installed
by_pkg_config
with_absolute_folders
fetched
cat "$work/find_package.txt"
awk '/^test loss/ { exit !($3 < 0.1) }' "$work/find_package.txt"
