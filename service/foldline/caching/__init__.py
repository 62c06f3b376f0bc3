"""Where finished results are kept: stores of bytes by key, which know nothing of pages."""
