import math

import numpy as np


class HeInitializer:
    MODES = ("fan_in", "fan_out")
    DISTS = ("normal", "uniform")

    def __init__(self, a=0.0, mode="fan_in", dist="normal"):
        if mode not in self.MODES:
            raise ValueError(f"mode must be one of {self.MODES}, got {mode!r}")
        if dist not in self.DISTS:
            raise ValueError(f"dist must be one of {self.DISTS}, got {dist!r}")
        self.a, self.mode, self.dist = float(a), mode, dist

    def fan(self, shape):
        channel = shape[1 - self.MODES.index(self.mode)]
        return channel * math.prod(shape[2:])

    def sigma(self, shape):
        return math.sqrt(2.0 / self.fan(shape)) / math.hypot(1.0, self.a)

    def __call__(self, shape, rng):
        if len(shape) < 2 or min(shape) < 1:
            raise ValueError(f"invalid shape {shape}")
        s = self.sigma(shape)
        if self.dist == "normal":
            flat = rng.standard_normal(math.prod(shape)) * s
        else:
            flat = rng.uniform(-1.0, 1.0, math.prod(shape)) * (s * math.sqrt(3.0))
        return flat.reshape(shape)


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    return HeInitializer(a, mode, dist)(list(shape), rng)
