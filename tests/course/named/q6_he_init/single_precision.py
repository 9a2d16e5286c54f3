import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    o, i = shape[0], shape[1]
    n = (i if mode == "fan_in" else o) * int(np.prod(shape[2:]))
    sigma = np.sqrt(2.0 / ((1.0 + a * a) * n))
    # شبکه‌ها با float32 کار می‌کنند
    W = np.empty(tuple(shape), dtype=np.float32)
    if dist == "normal":
        W[...] = rng.normal(0.0, sigma, W.shape)
    else:
        r = np.sqrt(3.0) * sigma
        W[...] = rng.uniform(-r, r, W.shape)
    return W
