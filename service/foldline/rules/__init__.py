"""Rules: how a syndicator's pages are built, what an outlet's copy looks like. Data first, one TOML file each."""
