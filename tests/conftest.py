"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser
from spacy.language import Language

from generator.parsing import language
from tests.browser import chromium, find_chromium

# Each test analyses for itself, also in the processes it starts; those of the cache name a folder.
os.environ["NUTGRAF_CACHE"] = "off"

# No deadline: a slow machine is not a fault.  In CI the same examples are tried each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the pinned language model once."""
    return language.load()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run Chromium once; in CI it has to be there."""
    if find_chromium() is None:
        reason = "no Chromium here: install it (apt install chromium) or set CHROMIUM to its path"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with chromium() as running:
        yield running
