"""Keeping generated pages and hand edits apart, and writing both safely."""
