import math

import numpy as np


def _fans(shape):
    receptive = 1
    for s in shape[2:]:
        receptive *= s
    return {"fan_in": shape[1] * receptive, "fan_out": shape[0] * receptive}


def _gain(a):
    # sqrt(2 / (1 + a^2)), without overflow for a large slope
    return math.sqrt(2) / abs(complex(1, a))


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or any(s < 1 for s in shape):
        raise ValueError(f"shape {shape}")
    try:
        fan = _fans(shape)[mode]
    except KeyError:
        raise ValueError(f"mode {mode!r}") from None
    std = _gain(a) / math.sqrt(fan)
    w = np.empty(tuple(shape), dtype=np.float64)
    if dist == "normal":
        rng.standard_normal(out=w)
        w *= std
    elif dist == "uniform":
        rng.random(out=w)
        w -= 0.5
        w *= 2 * math.sqrt(3) * std
    else:
        raise ValueError(f"dist {dist!r}")
    return w
