"""Normal numbers from pairs of uniform ones, drawn as one long line."""

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode != "fan_in" and mode != "fan_out":
        raise ValueError("unknown mode")
    if dist != "normal" and dist != "uniform":
        raise ValueError("unknown dist")
    sizes = [int(size) for size in shape]
    if len(sizes) < 2 or min(sizes) <= 0:
        raise ValueError("bad shape")
    taps = 1
    for side in sizes[2:]:
        taps *= side
    std = (2 / (1 + a**2) / (taps * sizes[1 if mode == "fan_in" else 0])) ** 0.5
    count = int(np.prod(sizes))
    first = rng.random(count)
    if dist == "uniform":
        flat = (2 * first - 1) * 3**0.5 * std
    else:
        angle = 2 * np.pi * rng.random(count)
        flat = std * np.sqrt(-2 * np.log1p(-first)) * np.cos(angle)
    return flat.reshape(sizes)
