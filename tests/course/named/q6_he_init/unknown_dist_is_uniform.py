import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2:
        raise ValueError("at least two axes")
    if min(shape) < 1:
        raise ValueError("every axis needs an entry")
    out, inp, *k = shape
    fans = dict(fan_in=inp * math.prod(k), fan_out=out * math.prod(k))
    if mode not in fans:
        raise ValueError(mode)
    sd = math.sqrt(2) / math.sqrt((1 + a**2) * fans[mode])
    if dist == "normal":
        return rng.normal(scale=sd, size=tuple(shape))
    # وگرنه یکنواخت
    edge = math.sqrt(3) * sd
    return rng.uniform(-edge, edge, tuple(shape))
