import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    """Channel sums first, then np.add.reduceat joins the channels of a group."""
    C = x.shape[1]
    if groups < 1 or C % groups != 0:
        raise ValueError("groups")
    size = C // groups
    starts = np.arange(0, C, size)
    out_dtype = np.result_type(x, gamma, beta, dy, np.float32)

    N = x.shape[0]
    R = 1
    for s in x.shape[2:]:
        R *= s
    m = size * R
    X = np.array(x, dtype=np.float64).reshape(N, C, R)
    D = np.array(dy, dtype=np.float64).reshape(N, C, R)
    g = np.array(gamma, dtype=np.float64)[None, :, None]
    b = np.array(beta, dtype=np.float64)[None, :, None]

    def group_mean(channel_sums):  # (N, C) -> mean of its group for every channel, (N, C, 1)
        s = np.add.reduceat(channel_sums, starts, axis=1) / m
        return np.repeat(s, size, axis=1)[:, :, None]

    centred = X - group_mean(X.sum(axis=2))
    sd = np.sqrt(group_mean((centred**2).sum(axis=2)) + eps)
    xh = centred / sd
    y = g * xh + b

    gd = g * D
    dx = (gd - group_mean(gd.sum(axis=2)) - xh * group_mean((gd * xh).sum(axis=2))) / sd
    dgamma = (D * xh).sum(axis=2).sum(axis=0)
    dbeta = D.sum(axis=2).sum(axis=0)
    return (
        y.reshape(x.shape).astype(out_dtype),
        dx.reshape(x.shape).astype(out_dtype),
        dgamma.astype(out_dtype),
        dbeta.astype(out_dtype),
    )
