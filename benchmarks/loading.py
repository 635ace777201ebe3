"""Loads the language model and does nothing with it: what a run costs before its first article."""

from generator.parsing.language import load

load()
