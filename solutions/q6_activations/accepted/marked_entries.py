"""Copies of x and dy in which the entries that are not positive are rewritten; the slopes' gradient by np.bincount."""

import numpy as np


class Leaky:
    def __init__(self, slope):
        self.slope = slope

    def value(self, x, off):
        return self.slope[off] * x

    def derivative(self, x, off):
        return self.slope[off]


class Elu(Leaky):
    def value(self, x, off):
        return self.slope[off] * np.expm1(x)

    def derivative(self, x, off):
        return self.slope[off] * np.exp(x)


KINDS = {"leaky": Leaky, "prelu": Leaky, "elu": Elu}


def activation(x, dy, kind, alpha):
    if kind not in KINDS:
        raise ValueError(f"no activation function is called {kind!r}")
    learned = kind == "prelu"
    dtype = np.result_type(x, dy, np.float32)
    if learned:
        dtype = np.result_type(dtype, alpha)
    y, dx = np.array(x, dtype), np.array(dy, dtype)
    off = ~(y > 0)
    channels = np.indices(y.shape)[1]
    slopes = np.broadcast_to(np.array(alpha, dtype), y.shape[1:2])
    function = KINDS[kind](slopes[channels])
    below, upstream = y[off], dx[off]
    y[off] = function.value(below, off)
    dx[off] = upstream * function.derivative(below, off)
    if not learned:
        return y, dx, None
    owner = channels[off] if len(alpha) > 1 else np.zeros(below.size, int)
    return y, dx, np.bincount(owner, weights=upstream * below, minlength=len(alpha)).astype(dtype)
