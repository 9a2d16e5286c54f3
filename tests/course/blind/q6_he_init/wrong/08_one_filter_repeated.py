# wrong: one filter is drawn and repeated for all output channels
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    k = int(np.prod(shape[2:]))
    n = (shape[1] if mode == "fan_in" else shape[0]) * k
    sigma = np.sqrt(2 / ((1 + a ** 2) * n))
    one = tuple(shape[1:])
    if dist == "normal":
        f = rng.normal(0, sigma, one)
    else:
        f = rng.uniform(-np.sqrt(3) * sigma, np.sqrt(3) * sigma, one)
    return np.stack([f] * shape[0])
