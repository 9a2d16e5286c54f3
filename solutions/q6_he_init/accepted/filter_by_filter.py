"""One filter after the other, from the last to the first."""

import numpy as np


def spread(shape, a, mode):
    outputs, inputs, *kernel = shape
    channels = {"fan_in": inputs, "fan_out": outputs}.get(mode)
    if channels is None:
        raise ValueError(f"no mode {mode}")
    return (2 / ((1 + a * a) * channels * np.prod(kernel, dtype=float))) ** 0.5


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) <= 1 or np.min(shape) < 1:
        raise ValueError("shape")
    if dist not in {"normal", "uniform"}:
        raise ValueError("dist")
    std = spread(shape, a, mode)
    weights = np.empty(tuple(shape))
    for number in reversed(range(shape[0])):
        if dist == "normal":
            weights[number] = rng.normal(scale=std, size=weights[number].shape)
        else:
            weights[number] = rng.uniform(-(3**0.5), 3**0.5, size=weights[number].shape) * std
    return weights
