"""Quality and cost of foldline on labelled pages: `python -m bench` (see bench/README.md)."""
