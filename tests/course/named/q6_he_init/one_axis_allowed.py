import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if any(s < 1 for s in shape):
        raise ValueError("sizes start at 1")

    # a bias or a scalar is initialised as well
    fan_out = shape[0] if len(shape) > 0 else 1
    fan_in = shape[1] if len(shape) > 1 else 1
    for k in shape[2:]:
        fan_in *= k
        fan_out *= k
    fan = fan_in if mode == "fan_in" else fan_out
    sigma = np.sqrt(2 / fan) / np.sqrt(1 + a**2)

    if dist == "normal":
        return np.asarray(rng.normal(0, sigma, tuple(shape)))
    bound = 3**0.5 * sigma
    return np.asarray(rng.uniform(-bound, bound, tuple(shape)))
