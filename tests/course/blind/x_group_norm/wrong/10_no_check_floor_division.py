# wrong: no ValueError when groups does not divide C, the channels left over are simply passed through
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    if groups < 1:
        raise ValueError("groups")
    k = C // groups
    y, dx = x.astype(np.float64), dy.astype(np.float64)
    dgamma, dbeta = np.zeros(C), np.zeros(C)
    axes = tuple(range(1, x.ndim))
    red = (0,) + tuple(range(2, x.ndim))
    cs = (1, k) + (1,) * (x.ndim - 2)
    for q in range(groups if k else 0):
        s = slice(q * k, q * k + k)
        xs, ds = x[:, s].astype(np.float64), dy[:, s].astype(np.float64)
        g = gamma[s].astype(np.float64).reshape(cs)
        c = xs - xs.mean(axis=axes, keepdims=True)
        std = np.sqrt((c * c).mean(axis=axes, keepdims=True) + eps)
        h = c / std
        d = g * ds
        y[:, s] = g * h + beta[s].astype(np.float64).reshape(cs)
        dx[:, s] = (d - d.mean(axis=axes, keepdims=True) - h * (d * h).mean(axis=axes, keepdims=True)) / std
        dgamma[s] = (ds * h).sum(axis=red)
        dbeta[s] = ds.sum(axis=red)
    return y.astype(dt), dx.astype(dt), dgamma.astype(dt), dbeta.astype(dt)
