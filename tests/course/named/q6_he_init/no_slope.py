import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    size = tuple(int(s) for s in shape)
    if len(size) < 2 or min(size) < 1:
        raise ValueError("bad shape")
    total = math.prod(size)
    try:
        fan = {"fan_in": total // size[0], "fan_out": total // size[1]}[mode]
    except KeyError:
        raise ValueError("bad mode") from None

    sigma = math.sqrt(2 / fan)
    if dist == "normal":
        flat = rng.normal(0.0, sigma, total)
    elif dist == "uniform":
        flat = rng.uniform(-1.0, 1.0, total) * (sigma * math.sqrt(3))
    else:
        raise ValueError("bad dist")
    return np.reshape(flat, size)
