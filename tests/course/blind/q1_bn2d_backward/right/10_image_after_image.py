import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    """Sums are collected image by image, in four passes over the batch."""
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    f64 = np.float64

    total = np.zeros(C)
    for img in x:
        total += img.astype(f64).sum(axis=(1, 2))
    mu = total / m if m else total

    sq = np.zeros(C)
    for img in x:
        sq += ((img.astype(f64) - mu[:, None, None]) ** 2).sum(axis=(1, 2))
    var = sq / m if m else sq
    std = np.sqrt(var + eps)

    # پارامترها
    dgamma = np.zeros(C)
    dbeta = np.zeros(C)
    for img, up in zip(x, dy):
        xhat = (img.astype(f64) - mu[:, None, None]) / std[:, None, None]
        dgamma += (up * xhat).sum(axis=(1, 2))
        dbeta += up.astype(f64).sum(axis=(1, 2))

    dx = np.empty((N, C, H, W), dtype=dtype)
    k = np.asarray(gamma, dtype=f64) / std
    for n in range(N):
        xhat = (x[n].astype(f64) - mu[:, None, None]) / std[:, None, None]
        inner = dy[n].astype(f64) - (dbeta / m)[:, None, None] - xhat * (dgamma / m)[:, None, None]
        dx[n] = k[:, None, None] * inner
    return dx, dgamma.astype(dtype), dbeta.astype(dtype)
