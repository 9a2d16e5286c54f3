# wrong: eps is added to the standard deviation instead of the variance
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups:
        raise ValueError("groups")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    m = int(np.prod(x.shape[1:])) // groups
    cs = (1, C) + (1,) * (x.ndim - 2)
    red = (0,) + tuple(range(2, x.ndim))
    xs = x.astype(np.float64).reshape(N, groups, m)
    c = xs - xs.mean(2, keepdims=True)
    inv = 1 / (np.sqrt((c * c).mean(2, keepdims=True)) + eps)
    h = c * inv
    xh = h.reshape(x.shape)
    g = gamma.astype(np.float64).reshape(cs)
    d64 = dy.astype(np.float64)
    y = g * xh + beta.astype(np.float64).reshape(cs)
    d = (g * d64).reshape(N, groups, m)
    dx = (inv * (d - d.mean(2, keepdims=True) - h * (d * h).mean(2, keepdims=True))).reshape(x.shape)
    return y.astype(dt), dx.astype(dt), (d64 * xh).sum(red).astype(dt), d64.sum(red).astype(dt)
