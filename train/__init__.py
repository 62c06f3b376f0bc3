"""Training of foldline's table of weights: `make train`. Nothing of this runs in the service."""
