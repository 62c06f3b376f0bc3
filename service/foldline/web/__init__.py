"""The HTTP service. `server.py` starts it, `app.py` wires it, `workers.py` runs the pages."""
