"""python -m foldline: the same as the `foldline` command."""

from foldline.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
