import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    # the weights are drawn with the axes in the opposite order (kernel sides first) and turned afterwards
    ok = len(shape) >= 2 and all(int(s) >= 1 for s in shape)
    if not ok:
        raise ValueError("shape")
    if mode == "fan_in":
        n = np.prod(np.array(shape[1:], dtype=np.float64))
    elif mode == "fan_out":
        n = shape[0] * np.prod(np.array(shape[2:], dtype=np.float64))
    else:
        raise ValueError("mode")
    a = np.longdouble(a)                        # a*a does not overflow here
    var = 2 / ((1 + a * a) * n)
    sigma = float(np.sqrt(var))
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")

    size = tuple(shape)[::-1]
    if dist == "normal":
        w = rng.normal(size=size) * sigma
    else:
        w = (rng.random(size=size) - 0.5) * (12 ** 0.5) * sigma
    return np.ascontiguousarray(w.transpose())
