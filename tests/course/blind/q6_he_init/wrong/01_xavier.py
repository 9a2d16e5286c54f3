# wrong: Glorot/Xavier, sigma = sqrt(2 / (n_in + n_out))
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out") or dist not in ("normal", "uniform"):
        raise ValueError
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError
    k = int(np.prod(shape[2:]))
    sigma = np.sqrt(2 / ((1 + a ** 2) * (shape[0] * k + shape[1] * k)))
    if dist == "normal":
        return rng.normal(0, sigma, tuple(shape))
    return rng.uniform(-np.sqrt(3) * sigma, np.sqrt(3) * sigma, tuple(shape))
