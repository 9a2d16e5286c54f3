import math

import numpy as np


def _check(shape, mode, dist):
    problems = []
    if mode not in ["fan_in", "fan_out"]:
        problems.append("mode")
    if dist not in ["normal", "uniform"]:
        problems.append("dist")
    if len(shape) < 2 or sum(1 for s in shape if s < 1) > 0:
        problems.append("shape")
    if problems:
        raise ValueError("invalid: " + ", ".join(problems))


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    _check(shape, mode, dist)
    shape = tuple(shape)
    n = math.prod(shape) // (shape[0] if mode == "fan_in" else shape[1])
    sigma = math.sqrt(2) / (math.sqrt(n) * math.hypot(a, 1))
    # both distributions are symmetric: magnitude and sign are drawn separately
    sign = 2.0 * rng.integers(0, 2, size=shape) - 1.0
    if dist == "normal":
        magnitude = np.abs(rng.normal(0.0, 1.0, size=shape))
    else:
        magnitude = math.sqrt(3) * rng.random(size=shape)
    return sigma * sign * magnitude


if __name__ == "__main__":
    w = he_init((16, 8, 3, 3), np.random.default_rng(1))
    print(w.std(), "should be about 0.1667")
