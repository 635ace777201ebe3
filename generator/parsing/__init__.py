"""Article → Parsed: quotation marks, what is parsed by itself, and the parse as plain objects."""
