#!/bin/sh
# Make a virtual environment, also where Debian leaves that part of Python out: venv.sh PYTHON FOLDER
set -eu

python=$1 folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or later is needed, and « $python » is not one. Try: make PYTHON=python3.11 …" >&2
    exit 1
fi

# Debian ships `venv` without `ensurepip`, which it needs.
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
    sh tools/apt.sh "$version-venv" "it makes virtual environments"
fi

echo "Making a virtual environment in $folder"
"$python" -m venv --clear "$folder"
