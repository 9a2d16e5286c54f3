import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    channels = x.shape[1]
    if groups <= 0:
        raise ValueError("groups must be positive")
    if channels // groups * groups != channels:
        raise ValueError("groups must divide channels")
    out = np.result_type(x, gamma, beta, dy, np.float32)

    # channels last: gamma and beta broadcast by themselves
    xl = np.moveaxis(x, 1, -1).astype(np.float64)
    dl = np.moveaxis(dy, 1, -1).astype(np.float64)
    gamma64 = gamma.astype(np.float64)
    beta64 = beta.astype(np.float64)

    split = xl.shape[:-1] + (groups, channels // groups)
    axes = tuple(range(1, xl.ndim - 1)) + (xl.ndim,)

    def mean(a):
        return a.reshape(split).mean(axis=axes, keepdims=True)

    def minus(a, stat):
        return (a.reshape(split) - stat).reshape(a.shape)

    def times(a, stat):
        return (a.reshape(split) * stat).reshape(a.shape)

    xc = minus(xl, mean(xl))
    istd = 1.0 / np.sqrt(mean(xc * xc) + eps)
    xhat = times(xc, istd)
    y = xhat * gamma64 + beta64

    g = dl * gamma64
    dx = minus(g, mean(g)) - times(xhat, mean(g * xhat))
    dx = times(dx, istd)

    red = tuple(range(dl.ndim - 1))
    dgamma = np.sum(dl * xhat, axis=red)
    dbeta = np.sum(dl, axis=red)
    return (
        np.moveaxis(y, -1, 1).astype(out),
        np.moveaxis(dx, -1, 1).astype(out),
        dgamma.astype(out),
        dbeta.astype(out),
    )
