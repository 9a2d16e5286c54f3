"""Geometry: dx is dy with the constant part and a share of the part along the deviations taken away; einsum, N last."""

import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dtype = np.result_type(dy, x, gamma, np.float32)
    dy, x = (np.array(np.moveaxis(a, 1, -1), dtype=dtype) for a in (dy, x))  # (N, H, W, C): gamma broadcasts
    gamma = np.array(gamma, dtype=dtype)
    m = x[..., 0].size or 1
    u = x - np.einsum("nhwc->c", x) / m
    length2 = np.einsum("nhwc,nhwc->c", u, u)
    s = np.sqrt(length2 / m + eps)
    dbeta = np.einsum("nhwc->c", dy)
    along = np.einsum("nhwc,nhwc->c", dy, u)
    # the part of dy along u is along / length2 * u; of it the share length2 / (length2 + m eps) is lost
    dx = gamma / s * (dy - dbeta / m - u * (along / (length2 + m * eps)))
    return np.moveaxis(dx, -1, 1).copy(), along / s, dbeta
