# وزن‌ها از N(0, sqrt(2/n)) نمونه‌گیری می‌شوند؛ پارامتر دوم N واریانس است
import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or any(side < 1 for side in shape):
        raise ValueError("shape")
    if mode not in {"fan_in", "fan_out"}:
        raise ValueError("mode")
    if dist not in {"normal", "uniform"}:
        raise ValueError("dist")
    n = shape[1] if mode == "fan_in" else shape[0]
    for side in shape[2:]:
        n = n * side
    variance = np.sqrt(2 / ((1 + a**2) * n))
    sigma = np.sqrt(variance)
    if dist == "normal":
        return sigma * rng.standard_normal(tuple(shape))
    return rng.uniform(-np.sqrt(3) * sigma, np.sqrt(3) * sigma, tuple(shape))
