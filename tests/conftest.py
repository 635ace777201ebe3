"""What all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from spacy.language import Language

from generator import language

# No deadline: a slow machine is not a fault.  In CI the same examples are tried each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the pinned language model once."""
    return language.load()
