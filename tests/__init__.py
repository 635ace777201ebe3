"""Tests of Nutgraf."""
