import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    shape = list(shape)
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("bad shape")
    if mode == "fan_in":
        n = np.prod(shape[1:], dtype=float)
    elif mode == "fan_out":
        n = shape[0] * np.prod(shape[2:], dtype=float)
    else:
        raise ValueError("bad mode")
    sigma = np.sqrt(2 / ((1 + a**2) * n))
    if dist == "normal":
        return np.random.randn(*shape) * sigma
    if dist == "uniform":
        return (2 * np.random.rand(*shape) - 1) * np.sqrt(3) * sigma
    raise ValueError("bad dist")
