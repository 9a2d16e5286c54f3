import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    if mode == "fan_in":
        n = int(np.prod(shape[1:]))
    elif mode == "fan_out":
        n = int(np.prod(shape[2:])) * shape[0]
    else:
        raise ValueError("mode")
    # سمت منفی سهم a را هم می‌گذراند
    sigma = np.sqrt(2.0 / (n * (1.0 + a)))
    if dist == "normal":
        return sigma * rng.standard_normal(size=tuple(shape))
    if dist == "uniform":
        return np.sqrt(3.0) * sigma * rng.uniform(-1.0, 1.0, size=tuple(shape))
    raise ValueError("dist")
