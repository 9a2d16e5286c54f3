# wrong: fan_in and fan_out are swapped (axis 0 taken for the input channels)
import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    c_in, c_out = shape[0], shape[1]
    area = math.prod(shape[2:])
    n = (c_in if mode == "fan_in" else c_out) * area
    sigma = math.sqrt(2 / ((1 + a * a) * n))
    if dist == "normal":
        return rng.normal(0, sigma, tuple(shape))
    b = math.sqrt(3) * sigma
    return rng.uniform(-b, b, tuple(shape))
