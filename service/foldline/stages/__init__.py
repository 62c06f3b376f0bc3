"""The stages of the pipeline: pure functions on frozen types, no I/O, no clock, no logging, no outlet by name."""
