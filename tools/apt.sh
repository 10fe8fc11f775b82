#!/bin/sh
# Install one package of Debian, and say so: apt.sh PACKAGE REASON
set -eu

package=$1 reason=$2

if ! command -v apt-get >/dev/null; then
    echo "$package is missing ($reason), and there is no apt-get here: please install it, then try again." >&2
    exit 1
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "$package is missing ($reason). As root, please run: apt-get install $package" >&2
        exit 1
    fi
    as_root=sudo
fi

echo "$package is missing ($reason): installing it with apt-get, once."
$as_root apt-get update -q
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package"
