import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    """Weights as in Keras: kernel sides first, then in and out."""
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    *sides, fan_in, fan_out = shape
    for side in sides:
        fan_in *= side
        fan_out *= side
    if mode == "fan_in":
        fan = fan_in
    elif mode == "fan_out":
        fan = fan_out
    else:
        raise ValueError("mode")

    sigma = math.sqrt(2 / fan) / math.hypot(1, a)
    size = tuple(shape)
    if dist == "normal":
        return rng.standard_normal(size) * sigma
    if dist == "uniform":
        return (rng.random(size) - 0.5) * math.sqrt(12) * sigma
    raise ValueError("dist")
