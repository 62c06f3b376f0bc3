#!/bin/sh
# make-venv.sh PYTHON DIRECTORY: a fresh virtual environment with pip in it.
# Some systems ship Python without ensurepip (Debian without python3-venv); there, the pip of
# PYTHON puts the pip named in pip.txt, checked by its hash, into an environment made without one.
set -eu

python=$1
directory=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

rm -rf -- "$directory"
if "$python" -c 'import ensurepip' 2>/dev/null && "$python" -m venv "$directory"; then
    exit 0
fi

echo "This Python has no working ensurepip; installing pip from scripts/pip.txt instead."
rm -rf -- "$directory"
"$python" -m venv --without-pip "$directory"
packages=$("$directory/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
PIP_ROOT_USER_ACTION=ignore "$python" -m pip install --quiet --disable-pip-version-check --require-hashes --target "$packages" -r "$here/pip.txt"
