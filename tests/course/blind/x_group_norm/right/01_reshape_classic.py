import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    N, C = x.shape[:2]
    if groups < 1 or C % groups != 0:
        raise ValueError("groups must be a positive divisor of C")
    dtype = np.result_type(x, gamma, beta, dy, np.float32)

    m = x.size // (N * groups) if N > 0 else 1
    per_channel = (1, C) + (1,) * (x.ndim - 2)
    other_axes = (0,) + tuple(range(2, x.ndim))

    xg = x.astype(np.float64).reshape(N, groups, m if N > 0 else int(np.prod(x.shape[1:])) // groups)
    mu = xg.mean(axis=2, keepdims=True)
    var = ((xg - mu) ** 2).mean(axis=2, keepdims=True)
    inv = 1.0 / np.sqrt(var + eps)
    xhat_g = (xg - mu) * inv
    xhat = xhat_g.reshape(x.shape)

    g64 = gamma.astype(np.float64).reshape(per_channel)
    y = g64 * xhat + beta.astype(np.float64).reshape(per_channel)

    dy64 = dy.astype(np.float64)
    dgamma = (dy64 * xhat).sum(axis=other_axes)
    dbeta = dy64.sum(axis=other_axes)

    d = (dy64 * g64).reshape(xg.shape)
    dx = inv * (d - d.mean(axis=2, keepdims=True) - xhat_g * (d * xhat_g).mean(axis=2, keepdims=True))
    dx = dx.reshape(x.shape)
    return y.astype(dtype), dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
