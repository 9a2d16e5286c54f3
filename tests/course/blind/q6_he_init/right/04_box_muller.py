import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Everything is made from uniform numbers in [0, 1)."""
    if mode != "fan_in" and mode != "fan_out":
        raise ValueError("mode")
    if dist != "normal" and dist != "uniform":
        raise ValueError("dist")
    if len(shape) < 2 or not all(s >= 1 for s in shape):
        raise ValueError("shape")

    dims = list(shape)
    # drop the axis that does not count
    del dims[0 if mode == "fan_in" else 1]
    n = 1
    for d in dims:
        n *= d
    sigma = np.sqrt(2 / n) / np.hypot(1, a)

    total = int(np.prod(shape, dtype=np.int64))
    if dist == "uniform":
        z = np.sqrt(3) * (1 - 2 * rng.random(total))
    else:
        half = (total + 1) // 2
        r = np.sqrt(-2 * np.log(1 - rng.random(half)))   # 1 - u is never 0
        phi = 2 * np.pi * rng.random(half)
        z = np.concatenate([r * np.cos(phi), r * np.sin(phi)])[:total]
    return (sigma * z).reshape(tuple(shape))
