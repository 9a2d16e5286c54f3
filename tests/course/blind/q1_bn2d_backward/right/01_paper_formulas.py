import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """The formulas of the paper, one after the other (section 3), in float64."""
    out_dtype = np.result_type(dy, x, gamma, np.float32)
    dy = np.array(dy, dtype=np.float64)
    x = np.array(x, dtype=np.float64)
    g = np.array(gamma, dtype=np.float64)[None, :, None, None]

    N, C, H, W = x.shape
    if N == 0:
        return np.zeros((0, C, H, W), out_dtype), np.zeros(C, out_dtype), np.zeros(C, out_dtype)
    m = N * H * W
    ax = (0, 2, 3)

    mu = x.sum(axis=ax, keepdims=True) / m
    xc = x - mu
    var = (xc ** 2).sum(axis=ax, keepdims=True) / m
    std = np.sqrt(var + eps)
    xhat = xc / std

    dxhat = dy * g
    dvar = (dxhat * xc * -0.5 / std ** 3).sum(axis=ax, keepdims=True)
    dmu = (-dxhat / std).sum(axis=ax, keepdims=True) + dvar * (-2 * xc).sum(axis=ax, keepdims=True) / m
    dx = dxhat / std + dvar * 2 * xc / m + dmu / m
    dgamma = (dy * xhat).sum(axis=ax)
    dbeta = dy.sum(axis=ax)
    return dx.astype(out_dtype), dgamma.astype(out_dtype), dbeta.astype(out_dtype)
