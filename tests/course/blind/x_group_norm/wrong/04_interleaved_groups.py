# wrong: the groups are made of every G-th channel instead of neighbours
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups:
        raise ValueError("groups")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    y, dx = np.zeros(x.shape), np.zeros(x.shape)
    dgamma = np.zeros(C)
    cs = (1, C // groups) + (1,) * (x.ndim - 2)
    red = (0,) + tuple(range(2, x.ndim))
    axes = tuple(range(1, x.ndim))
    for q in range(groups):
        xs = x[:, q::groups].astype(np.float64)
        ds = dy[:, q::groups].astype(np.float64)
        g = gamma[q::groups].astype(np.float64).reshape(cs)
        b = beta[q::groups].astype(np.float64).reshape(cs)
        c = xs - xs.mean(axis=axes, keepdims=True)
        std = np.sqrt((c * c).mean(axis=axes, keepdims=True) + eps)
        h = c / std
        y[:, q::groups] = g * h + b
        d = g * ds
        dx[:, q::groups] = (
            d - d.mean(axis=axes, keepdims=True) - h * (d * h).mean(axis=axes, keepdims=True)
        ) / std
        dgamma[q::groups] = (ds * h).sum(axis=red)
    dbeta = dy.astype(np.float64).sum(axis=red)
    return y.astype(dt), dx.astype(dt), dgamma.astype(dt), dbeta.astype(dt)
