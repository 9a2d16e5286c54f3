import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    shape = tuple(shape)
    if len(shape) < 2:
        raise ValueError("shape needs out and in")
    if not all(s > 0 for s in shape):
        raise ValueError("sizes must be positive")

    out_channels, in_channels = shape[:2]
    if mode == "fan_in":
        n = in_channels
    elif mode == "fan_out":
        n = out_channels
    else:
        raise ValueError("mode must be fan_in or fan_out")

    sigma = np.sqrt(2.0 / (n * (1.0 + a**2)))
    if dist == "normal":
        return rng.normal(0, sigma, shape)
    elif dist == "uniform":
        return rng.uniform(-sigma * 3**0.5, sigma * 3**0.5, shape)
    raise ValueError("dist must be normal or uniform")
