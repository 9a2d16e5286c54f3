import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode != "fan_in" and mode != "fan_out":
        raise ValueError("unknown mode")
    if dist != "normal" and dist != "uniform":
        raise ValueError("unknown dist")
    if len(shape) < 2 or any(side <= 0 for side in shape):
        raise ValueError("bad shape")

    # ورودی، خروجی، و بعد ضلع‌های هسته
    c_in, c_out, *sides = shape
    area = int(np.prod(sides, dtype=np.int64))
    n = c_in * area if mode == "fan_in" else c_out * area

    std = np.sqrt(2 / (1 + a * a) / n)
    if dist == "uniform":
        end = std * np.sqrt(3)
        return rng.uniform(low=-end, high=end, size=tuple(shape))
    return rng.normal(scale=std, size=tuple(shape))
