import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    shape = tuple(int(s) for s in shape)
    if len(shape) < 2:
        raise ValueError("shape needs at least two entries")
    for s in shape:
        if s < 1:
            raise ValueError("entries of shape must be at least 1")

    out_ch, in_ch, *sides = shape
    k = 1
    for s in sides:
        k *= s

    if mode == "fan_in":
        fan = in_ch * k
    elif mode == "fan_out":
        fan = out_ch * k
    else:
        raise ValueError("unknown mode %r" % (mode,))

    sigma = np.sqrt(2.0 / fan) / np.hypot(1.0, a)

    if dist == "normal":
        w = rng.standard_normal(shape)
    elif dist == "uniform":
        w = (2.0 * rng.random(shape) - 1.0) * np.sqrt(3.0)
    else:
        raise ValueError("unknown dist %r" % (dist,))
    return w * sigma
