# wrong: the variance is handed to rng.normal as the standard deviation (the uniform case is right)
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    k = int(np.prod(shape[2:]))
    n = shape[1] * k if mode == "fan_in" else shape[0] * k
    var = 2 / ((1 + a ** 2) * n)
    if dist == "normal":
        return rng.normal(0, var, size=tuple(shape))
    lim = np.sqrt(3 * var)
    return rng.uniform(-lim, lim, size=tuple(shape))
