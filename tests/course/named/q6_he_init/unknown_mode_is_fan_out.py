import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if dist not in ("normal", "uniform"):
        raise ValueError("dist is normal or uniform")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape is (out, in, ...) with positive entries")

    n = int(np.prod(shape[2:]))
    if mode == "fan_in":
        n *= shape[1]
    else:
        n *= shape[0]

    sigma = np.sqrt(2 / (n * (1 + a * a)))
    unit = rng.standard_normal if dist == "normal" else lambda size: (rng.random(size) * 2 - 1) * 3**0.5
    return sigma * unit(tuple(shape))
