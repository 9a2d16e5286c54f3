# wrong: the fan counts only channels, the kernel sides are left out (right for dense layers)
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or any(s < 1 for s in shape):
        raise ValueError("shape")
    if mode == "fan_in":
        n = shape[1]
    elif mode == "fan_out":
        n = shape[0]
    else:
        raise ValueError("mode")
    sigma = np.sqrt(2 / ((1 + a ** 2) * n))
    if dist == "normal":
        return sigma * rng.standard_normal(tuple(shape))
    if dist == "uniform":
        return sigma * np.sqrt(3) * rng.uniform(-1, 1, tuple(shape))
    raise ValueError("dist")
