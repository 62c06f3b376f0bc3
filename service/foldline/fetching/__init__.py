"""Fetching pages politely: where it may connect, what robots.txt allows, whose turn it is.

Only `web/` and `cli/` use it; the core takes pages and never an address to open.
"""
