import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    assert_known("mode", mode, ["fan_in", "fan_out"])
    assert_known("dist", dist, ["normal", "uniform"])
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape must have two or more entries, all of them positive")
    n = 1
    for s in shape[1:]:
        n *= s
    std = (2 / ((1 + a**2) * n)) ** 0.5
    if dist == "normal":
        z = rng.standard_normal(tuple(shape))
    else:
        z = rng.uniform(-np.sqrt(3), np.sqrt(3), tuple(shape))
    return std * z


def assert_known(name, value, known):
    if value not in known:
        raise ValueError(f"{name}: {value!r}")
