"""Invented pages with the structure of real ones: how walls, meters and free pages that look walled are built."""
