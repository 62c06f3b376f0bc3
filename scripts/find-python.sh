#!/bin/sh
# Print the first Python that is 3.11 or later and has pip; or say what is missing.
# $PYTHON, where it is set, is the only candidate.
set -eu

for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
    if "$candidate" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$candidate"
        exit 0
    fi
done

if [ -n "${PYTHON:-}" ]; then
    echo "foldline needs Python 3.11 or later with pip, and PYTHON=$PYTHON is none." >&2
else
    echo "foldline needs Python 3.11 or later with pip; none of python3.11 to python3.14 and python3 is one." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3.11" >&2
fi
exit 1
