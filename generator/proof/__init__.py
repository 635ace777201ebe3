"""What may not be shown, and what must verify before a site is built."""
