import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError(f"shape {shape}")
    receptive = 1
    for k in shape[2:]:
        receptive *= k
    fans = {"fan_in": shape[1] * receptive, "fan_out": shape[0] * receptive}
    if mode not in fans:
        raise ValueError(f"mode {mode}")
    # واریانس هر وزن
    var = 2.0 / ((1.0 + a * a) * fans[mode])
    if dist == "normal":
        return rng.normal(loc=0.0, scale=var, size=tuple(shape))
    if dist == "uniform":
        limit = np.sqrt(3.0) * var
        return rng.uniform(-limit, limit, size=tuple(shape))
    raise ValueError(f"dist {dist}")
