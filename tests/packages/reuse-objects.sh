#!/bin/sh
# A compiler launcher: of the core's sources takes the objects that have been compiled already, because compiling Eigen again
# takes a minute. Anything else is compiled: BACKPROP_OBJECTS=FOLDER reuse-objects.sh COMPILER ARGUMENT...
set -eu
source=''
output=''
previous=''
for argument in "$@"; do
  case $previous in
    -c) source=$argument ;;
    -o) output=$argument ;;
  esac
  previous=$argument
done
case $source in
  */core/name_table.cpp) ;; # one of them is compiled all the same: the smallest
  */core/*.cpp) exec cp "$BACKPROP_OBJECTS/${source##*/}.o" "$output" ;;
esac
exec "$@"
