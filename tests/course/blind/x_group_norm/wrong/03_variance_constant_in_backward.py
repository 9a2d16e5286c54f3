# wrong: dx treats the standard deviation as a constant, the term with x-hat is missing
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups:
        raise ValueError("groups")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    split = (N, groups, C // groups) + x.shape[2:]
    axes = tuple(range(2, len(split)))
    cs = (1, C) + (1,) * (x.ndim - 2)
    red = (0,) + tuple(range(2, x.ndim))
    xs = x.astype(np.float64).reshape(split)
    mu = xs.mean(axis=axes, keepdims=True)
    std = np.sqrt(xs.var(axis=axes, keepdims=True) + eps)
    xh = ((xs - mu) / std).reshape(x.shape)
    g = gamma.astype(np.float64).reshape(cs)
    d64 = dy.astype(np.float64)
    y = g * xh + beta.astype(np.float64).reshape(cs)
    d = (g * d64).reshape(split)
    dx = (d - d.mean(axis=axes, keepdims=True)) / std
    return y.astype(dt), dx.reshape(x.shape).astype(dt), (d64 * xh).sum(red).astype(dt), d64.sum(red).astype(dt)
