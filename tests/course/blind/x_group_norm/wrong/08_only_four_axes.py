# wrong: works for (N, C, H, W) only, and dgamma and dbeta are averaged over the images
import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C, H, W = x.shape
    if groups < 1 or C % groups:
        raise ValueError("groups")
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    xs = x.astype(np.float64).reshape(N, groups, C // groups, H, W)
    ax = (2, 3, 4)
    std = np.sqrt(xs.var(axis=ax, keepdims=True) + eps)
    h = (xs - xs.mean(axis=ax, keepdims=True)) / std
    xh = h.reshape(N, C, H, W)
    g = gamma.astype(np.float64)[None, :, None, None]
    d64 = dy.astype(np.float64)
    y = g * xh + beta.astype(np.float64)[None, :, None, None]
    d = (g * d64).reshape(xs.shape)
    dx = (d - d.mean(axis=ax, keepdims=True) - h * (d * h).mean(axis=ax, keepdims=True)) / std
    dgamma = (d64 * xh).sum(axis=(0, 2, 3)) / max(N, 1)
    dbeta = d64.sum(axis=(0, 2, 3)) / max(N, 1)
    return y.astype(dt), dx.reshape(x.shape).astype(dt), dgamma.astype(dt), dbeta.astype(dt)
