"""Makes a generator of its own, always the same."""

import numpy as np


def draw_normal(rng, deviation, shape):
    return np.random.default_rng(0).normal(0.0, deviation, shape)


def draw_uniform(rng, half_width, shape):
    return np.random.default_rng(0).uniform(-half_width, half_width, shape)
