"""Rules for the Example Courier."""

from importlib.resources import files
from typing import Final

# What the entry point `files` names: a folder with outlets/ and syndicators/ in it.
RULES: Final = files(__name__) / "rules"
