# wrong: (1 + a)^2 instead of 1 + a^2, right only for a = 0
import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    n = math.prod(shape[1:]) if mode == "fan_in" else shape[0] * math.prod(shape[2:])
    sigma = math.sqrt(2 / ((1 + a) ** 2 * n))
    if dist == "normal":
        return rng.normal(0, sigma, size=tuple(shape))
    return rng.uniform(-math.sqrt(3) * sigma, math.sqrt(3) * sigma, size=tuple(shape))
