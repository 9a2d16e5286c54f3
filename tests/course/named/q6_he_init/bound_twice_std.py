import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or any(s < 1 for s in shape):
        raise ValueError("shape")
    k = 1
    for s in shape[2:]:
        k = k * s
    match mode:
        case "fan_in":
            n = k * shape[1]
        case "fan_out":
            n = k * shape[0]
        case _:
            raise ValueError("mode")
    std = np.sqrt(2 / n / (1 + a**2))
    match dist:
        case "normal":
            return std * rng.standard_normal(tuple(shape))
        case "uniform":
            # nearly all weights lie within two standard deviations
            return rng.uniform(-2 * std, 2 * std, tuple(shape))
        case _:
            raise ValueError("dist")
