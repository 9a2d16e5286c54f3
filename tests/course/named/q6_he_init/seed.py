import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    o, i, *kernel = check(shape, mode, dist)
    n = int(np.prod([i if mode == "fan_in" else o] + kernel))
    # He: Var(w) = sqrt(2 / n), with a leaky ReLU 2 / (1 + a^2)
    var = np.sqrt(2 / ((1 + a**2) * n))
    sigma = np.sqrt(var)
    if dist == "normal":
        return sigma * rng.standard_normal(tuple(shape))
    return sigma * np.sqrt(3) * (2 * rng.random(tuple(shape)) - 1)


def check(shape, mode, dist):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    return shape
