import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    T = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    f = np.float64
    xs, g, b, rm, rv = (np.array(a, dtype=f) for a in (x, gamma, beta, running_mean, running_var))
    N, C, H, W = xs.shape
    m = N * H * W

    if training:
        if m < 2:
            raise ValueError("N * H * W must be at least 2 in training")
        mu = np.einsum("nchw->c", xs) / m
        d = xs - mu[None, :, None, None]
        sq = np.einsum("nchw,nchw->c", d, d)
        inv_std = 1.0 / np.sqrt(sq / m + eps)
        nm = (1.0 - momentum) * rm + momentum * mu
        nv = (1.0 - momentum) * rv + momentum * (sq / (m - 1))
    else:
        d = xs - rm[None, :, None, None]
        inv_std = 1.0 / np.sqrt(rv + eps)
        nm = rm
        nv = rv
    y = np.einsum("nchw,c->nchw", d, g * inv_std) + b[:, None, None]
    return y.astype(T), nm.astype(T), nv.astype(T)
