import math

import numpy as np


class HeInit:
    def __init__(self, a, mode, dist):
        if mode not in ("fan_in", "fan_out") or dist not in ("normal", "uniform"):
            raise ValueError(f"mode={mode!r}, dist={dist!r}")
        self.a, self.mode, self.dist = a, mode, dist

    def n(self, shape):
        # everything but the axis that is not counted
        skipped = 0 if self.mode == "fan_in" else 1
        return math.prod(shape) // shape[skipped]

    def sigma(self, shape):
        return 1 / math.sqrt((1 + self.a**2) * self.n(shape))

    def draw(self, shape, rng):
        if len(shape) < 2 or min(shape) < 1:
            raise ValueError(f"shape {shape}")
        w = np.empty(shape)
        if self.dist == "normal":
            w[...] = rng.standard_normal(shape)
        else:
            w[...] = rng.uniform(-math.sqrt(3), math.sqrt(3), shape)
        return w * self.sigma(shape)


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    return HeInit(a, mode, dist).draw(tuple(shape), rng)
