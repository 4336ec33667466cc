#!/bin/sh
# Compiles launcher.c for both processors into the folder $1. $2 is the Python that has the package ziglang; the same version gives the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
for processor in aarch64:arm64 x86_64:x64; do
  "$2" -m ziglang cc -target "${processor%:*}-macos.11.0" -Os -s -Wall -Wextra -Werror \
    "-ffile-prefix-map=$here=." "$here/launcher.c" -o "$1/launcher-darwin-${processor#*:}"
done
