# wrong: variance as E[x^2] - E[x]^2 in float32, useless for a mean of 10^4 and not exact enough for float64
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups:
        raise ValueError("groups")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    m = int(np.prod(x.shape[1:])) // groups
    cs = (1, C) + (1,) * (x.ndim - 2)
    red = (0,) + tuple(range(2, x.ndim))
    xs = x.astype(np.float32).reshape(N, groups, m)
    mu = xs.mean(2, keepdims=True)
    var = np.maximum((xs**2).mean(2, keepdims=True) - mu**2, 0)
    inv = 1 / np.sqrt(var + eps)
    h = (xs - mu) * inv
    xh = h.reshape(x.shape)
    g = gamma.astype(np.float32).reshape(cs)
    d32 = dy.astype(np.float32)
    y = g * xh + beta.astype(np.float32).reshape(cs)
    d = (g * d32).reshape(N, groups, m)
    dx = (inv * (d - d.mean(2, keepdims=True) - h * (d * h).mean(2, keepdims=True))).reshape(x.shape)
    return y.astype(dt), dx.astype(dt), (d32 * xh).sum(red).astype(dt), d32.sum(red).astype(dt)
