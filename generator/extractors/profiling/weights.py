"""How much each sign speaks for background, and the score that adds them up.

A logistic regression with a ridge penalty, fitted to sentences that people had labelled after news
discourse profiling (Choubey et al. 2020); only these numbers of general signs are left of it.
Background comes in stretches, so a second fit weighs the scores of the sentences on either side.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

WEIGHTS: Mapping[str, float] = {
    "always": 1.06,
    "main past": 0.92,
    "share of article before": 0.72,
    "position 3": 0.54,
    "position 6-8": 0.52,
    "position 4-5": 0.51,
    "any pluperfect": 0.44,
    "position 9-13": 0.43,
    "numbers": 0.39,
    "subject in lead": 0.39,
    "word of already": 0.32,
    "reports, past": 0.22,
    "position 14-21": 0.19,
    "main perfect": 0.17,
    "subject PROPN": 0.14,
    "subject NOUN": 0.12,
    "any present": -0.15,
    "reported past": -0.16,
    "main be": -0.17,
    "adjectives": -0.20,
    "words": -0.23,
    "time of the lead": -0.26,
    "opens paragraph": -0.26,
    "main past with no time": -0.31,
    "any modal": -0.33,
    "verb in lead": -0.36,
    "reports, past with subject in lead": -0.40,
    "any future": -0.42,
    "all quoted": -0.43,
    "word of condition": -0.47,
    "reports, past with no time": -0.47,
    "time as day": -0.51,
    "no time": -0.53,
    "main future": -0.56,
    "word of belief": -0.60,
    "time with weekday": -0.62,
    "main modal": -0.73,
    "time as part_of_day": -0.78,
    "reported modal": -0.80,
    "reported present": -0.82,
    "word of ahead": -0.83,
    "quoted share": -0.95,
    "reported future": -0.96,
    "shared with headline": -1.62,
    "position 1": -2.19,
}
"""Log-odds for strength 1 of each sign, the strongest first; below zero it speaks for news or comment."""

BEFORE, AFTER = 0.39, 0.50
"""What the neighbours add: from minus to plus this much, the surer they are the more."""


def scores(signs: Sequence[Mapping[str, float]]) -> list[float]:
    """Return a score for each sentence, given the signs of all in order: above 0 it is background."""
    own = [sum(WEIGHTS.get(name, 0.0) * strength for name, strength in s.items()) for s in signs]
    sure = [-1.0, *(math.tanh(score / 2) for score in own), 0.0]  # what stands before the first is the news
    return [score + BEFORE * sure[n] + AFTER * sure[n + 2] for n, score in enumerate(own)]
