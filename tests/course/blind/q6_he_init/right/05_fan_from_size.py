import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2:
        raise ValueError("at least two axes")
    if any(s < 1 for s in shape):
        raise ValueError("empty axis")
    # گزینه‌ها
    samplers = {
        "normal": lambda s, size: rng.normal(loc=0, scale=s, size=size),
        "uniform": lambda s, size: rng.uniform(low=-np.sqrt(3) * s, high=np.sqrt(3) * s, size=size),
    }
    other_axis = {"fan_in": 0, "fan_out": 1}
    if mode not in other_axis or dist not in samplers:
        raise ValueError("unknown mode or dist")

    # تعداد کل وزن‌ها تقسیم بر محوری که شمرده نمی‌شود
    size = 1
    for s in shape:
        size *= int(s)
    fan = size // int(shape[other_axis[mode]])

    sigma = (2.0 / fan) ** 0.5 / np.hypot(1.0, a)
    return samplers[dist](sigma, tuple(shape))
