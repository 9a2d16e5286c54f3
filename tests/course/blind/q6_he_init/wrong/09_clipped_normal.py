# wrong: the normal distribution is clipped at two sigma, and the fan is right only for square 2-d kernels
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    n = shape[1] if mode == "fan_in" else shape[0]
    if len(shape) > 2:
        n = n * shape[2] ** 2
    sigma = np.sqrt(2 / ((1 + a ** 2) * n))
    if dist == "normal":
        return np.clip(rng.normal(0, sigma, tuple(shape)), -2 * sigma, 2 * sigma)
    return rng.uniform(-np.sqrt(3) * sigma, np.sqrt(3) * sigma, tuple(shape))
