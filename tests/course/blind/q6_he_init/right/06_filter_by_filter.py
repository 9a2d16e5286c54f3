import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in {"fan_in", "fan_out"}:
        raise ValueError("mode")
    if dist not in {"normal", "uniform"}:
        raise ValueError("dist")
    if len(shape) < 2:
        raise ValueError("shape")
    for s in shape:
        if s <= 0:
            raise ValueError("shape")

    o, i = shape[0], shape[1]
    rest = tuple(shape[2:])
    area = math.prod(rest)
    if mode == "fan_in":
        n = i * area
    else:
        n = o * area
    sigma = math.sqrt(2 / n) / math.dist((0, 0), (1, a))
    lim = sigma * math.sqrt(3)

    W = np.zeros((o, i) + rest)
    # a filter is drawn as a whole
    for filt in W:
        if dist == "normal":
            filt[...] = rng.normal(0, sigma, filt.shape)
        else:
            filt[...] = rng.uniform(-lim, lim, filt.shape)
    return W
