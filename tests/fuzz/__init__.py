"""Fuzzing of what reads foreign text; run by `make fuzz`, and its corpus by the tests."""
