"""Small pure helpers on text: folding, slugs, addresses, dates, bylines. They know nothing of pages."""
