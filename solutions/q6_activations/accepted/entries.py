"""One entry after the other with the functions of the module math, and plain sums."""

import math

import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("kind")
    learned = kind == "prelu"
    dtype = np.result_type(x, dy, alpha, np.float32) if learned else np.result_type(x, dy, np.float32)
    y, dx = np.empty(x.shape), np.empty(x.shape)
    dalpha = np.zeros(alpha.shape) if learned else None
    for place in np.ndindex(*x.shape):
        value, upstream = float(x[place]), float(dy[place])
        if value > 0:
            y[place], dx[place] = value, upstream
            continue
        if kind == "elu":
            y[place], dx[place] = alpha * math.expm1(value), upstream * (alpha * math.exp(value))
            continue
        channel = place[1] if learned and len(alpha) > 1 else 0
        slope = float(alpha[channel]) if learned else alpha
        y[place], dx[place] = slope * value, slope * upstream
        if learned:
            dalpha[channel] += upstream * value
    return y.astype(dtype), dx.astype(dtype), None if dalpha is None else dalpha.astype(dtype)
