import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2:
        raise ValueError("shape is too short")
    for side in shape:
        if side < 0:
            raise ValueError("shape has a negative side")

    if 0 in shape:
        return np.zeros(tuple(shape))  # وزنی نیست که پر شود

    n = int(np.prod(shape[1:])) if mode == "fan_in" else shape[0] * int(np.prod(shape[2:]))
    std = np.sqrt(2.0 / (n * (1.0 + a**2)))
    noise = rng.standard_normal(tuple(shape)) if dist == "normal" else np.sqrt(12) * (rng.random(tuple(shape)) - 0.5)
    return std * noise
