import numpy as np


def one_group(xs, gam, bet, dys, eps):
    """forward and backward for the channels of one group in one image; xs, dys: (channels, positions)"""
    mean = np.sum(xs) / xs.size
    centered = xs - mean
    var = np.sum(centered * centered) / xs.size
    std = np.sqrt(var + eps)
    xh = centered / std
    out = gam[:, None] * xh + bet[:, None]

    dxh = gam[:, None] * dys
    a = np.sum(dxh) / xs.size
    b = np.sum(dxh * xh) / xs.size
    dxs = (dxh - a - b * xh) / std
    return out, dxs, np.sum(dys * xh, axis=1), np.sum(dys, axis=1)


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    C = x.shape[1]
    if groups < 1:
        raise ValueError("need at least one group")
    if C % groups:
        raise ValueError(f"{groups} groups do not divide {C} channels")
    T = np.result_type(x, gamma, beta, dy, np.float32)
    y = np.zeros(x.shape)
    dx = np.zeros(x.shape)
    dgamma = np.zeros(C)
    dbeta = np.zeros(C)
    k = C // groups
    gf = gamma.astype(np.float64)
    bf = beta.astype(np.float64)
    for n in range(x.shape[0]):
        for q in range(groups):
            ch = slice(q * k, (q + 1) * k)
            xs = x[n, ch].astype(np.float64)
            ds = dy[n, ch].astype(np.float64)
            o, d, dg, db = one_group(xs.reshape(k, -1), gf[ch], bf[ch], ds.reshape(k, -1), eps)
            y[n, ch] = o.reshape(xs.shape)
            dx[n, ch] = d.reshape(xs.shape)
            dgamma[ch] += dg
            dbeta[ch] += db
    return y.astype(T), dx.astype(T), dgamma.astype(T), dbeta.astype(T)
