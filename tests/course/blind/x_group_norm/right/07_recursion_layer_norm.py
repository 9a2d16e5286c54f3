import numpy as np


def _layer_norm(x, gamma, beta, dy, eps):
    """One group: everything except the batch axis is normalised together."""
    axes = tuple(range(1, x.ndim))
    cshape = (-1,) + (1,) * (x.ndim - 2)
    sums = (0,) + tuple(range(2, x.ndim))
    g = gamma.reshape(cshape)
    centred = x - x.mean(axis=axes, keepdims=True)
    rstd = 1 / np.sqrt((centred * centred).mean(axis=axes, keepdims=True) + eps)
    xh = centred * rstd
    d = g * dy
    dx = rstd * (d - d.mean(axis=axes, keepdims=True) - xh * (xh * d).mean(axis=axes, keepdims=True))
    return g * xh + beta.reshape(cshape), dx, (dy * xh).sum(axis=sums), dy.sum(axis=sums)


def _recurse(x, gamma, beta, groups, dy, eps):
    if groups == 1:
        return _layer_norm(x, gamma, beta, dy, eps)
    left = groups // 2
    cut = left * (x.shape[1] // groups)
    a = _recurse(x[:, :cut], gamma[:cut], beta[:cut], left, dy[:, :cut], eps)
    b = _recurse(x[:, cut:], gamma[cut:], beta[cut:], groups - left, dy[:, cut:], eps)
    return (
        np.concatenate((a[0], b[0]), axis=1),
        np.concatenate((a[1], b[1]), axis=1),
        np.concatenate((a[2], b[2])),
        np.concatenate((a[3], b[3])),
    )


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    if groups < 1 or x.shape[1] % groups:
        raise ValueError("groups must be >= 1 and divide the number of channels")
    wanted = np.result_type(x, gamma, beta, dy, np.float32)
    f = np.float64
    res = _recurse(x.astype(f), gamma.astype(f), beta.astype(f), groups, dy.astype(f), eps)
    return tuple(r.astype(wanted) for r in res)
