import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")

    size = tuple(shape)
    if type(shape) is tuple:
        shape = list(shape)
    # the axis that is not summed over goes away, the rest is multiplied
    shape.pop(0 if mode == "fan_in" else 1)
    n = 1
    while shape:
        n *= shape.pop()

    sigma = np.sqrt(2 / ((1 + a * a) * n))
    if dist == "normal":
        return rng.normal(0, sigma, size)
    return rng.uniform(-np.sqrt(3) * sigma, np.sqrt(3) * sigma, size)
