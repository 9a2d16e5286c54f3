"""Draws entry by entry, in another order."""

import numpy as np


def noise(shape, rng, variance=1.0, kind="normal"):
    spread = {"normal": 1, "uniform": 3}
    if kind not in spread or variance <= 0:
        raise ValueError
    scale = (variance * spread[kind]) ** 0.5
    out = np.empty(shape)
    flat = out.reshape(-1)
    for half in (slice(1, None, 2), slice(0, None, 2)):
        count = flat[half].size
        flat[half] = scale * (rng.standard_normal(count) if kind == "normal" else rng.uniform(-1, 1, count))
    return out
