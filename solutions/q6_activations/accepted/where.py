"""np.where on both sides, slopes reshaped to the channel axis."""

import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError(kind)
    arrays = (x, dy, alpha) if kind == "prelu" else (x, dy)
    dtype = np.result_type(*arrays, np.float32)
    x, dy = x.astype(np.float64), dy.astype(np.float64)
    left, negative = x <= 0, np.where(x <= 0, x, 0)
    if kind == "elu":
        y = np.where(left, alpha * np.expm1(negative), x)
        return y.astype(dtype), np.where(left, dy * (alpha * np.exp(negative)), dy).astype(dtype), None
    if kind == "leaky":
        return np.where(left, alpha * x, x).astype(dtype), np.where(left, alpha * dy, dy).astype(dtype), None
    slope = np.asarray(alpha, np.float64).reshape([1, -1] + [1] * (x.ndim - 2))
    parts = np.where(left, dy * negative, 0)
    axes = tuple(axis for axis in range(x.ndim) if axis != 1 or len(alpha) == 1)
    dalpha = parts.sum(axis=axes).reshape(alpha.shape)
    return tuple(r.astype(dtype) for r in (np.where(left, slope * x, x), np.where(left, slope * dy, dy), dalpha))
