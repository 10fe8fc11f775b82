#!/bin/sh
# Write the versions of a fresh installation, one « name==version » a line: constraints.sh PYTHON FILE
set -eu

python=$1 file=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

sh tools/venv.sh "$python" "$folder"
"$folder/bin/python" -m pip install --quiet --editable '.[dev]'
"$folder/bin/python" -m pip freeze --exclude-editable | grep -E '^[A-Za-z0-9_.-]+==[^ ]+$' | LC_ALL=C sort -f -t= -k1,1 > "$folder/constraints.txt"
cp "$folder/constraints.txt" "$file"
echo "$(wc -l < "$file") versions written to $file"
