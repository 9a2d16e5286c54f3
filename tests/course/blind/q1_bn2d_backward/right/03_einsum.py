from typing import Tuple

import numpy as np


def batchnorm2d_backward(
    dy: np.ndarray, x: np.ndarray, gamma: np.ndarray, eps: float = 1e-5
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    dtype = np.result_type(dy, x, gamma, np.float32)
    work = np.float64
    G = np.asarray(dy, dtype=work)
    X = np.asarray(x, dtype=work)
    s = np.asarray(gamma, dtype=work)
    n, c, h, w = X.shape
    count = n * h * w
    if count == 0:
        z = np.zeros((c,), dtype=dtype)
        return np.empty(X.shape, dtype=dtype), z, z.copy()

    mean = np.einsum("nchw->c", X) / count
    D = X - mean[:, None, None]
    var = np.einsum("nchw,nchw->c", D, D) / count
    inv = (var + eps) ** -0.5

    dbeta = np.einsum("nchw->c", G)
    gd = np.einsum("nchw,nchw->c", G, D)      # sum dy * (x - mu)
    dgamma = gd * inv

    dx = np.einsum("nchw,c->nchw", G - (dbeta / count)[:, None, None], s * inv)
    dx = dx - np.einsum("nchw,c->nchw", D, s * inv ** 3 * gd / count)
    return dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
