# wrong: the results are allocated with the dtype of x and gamma, so integer inputs truncate the gradients
import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    dx = np.zeros_like(x)
    dgamma = np.zeros_like(gamma)
    dbeta = np.zeros_like(gamma)
    N, C, H, W = x.shape
    m = N * H * W
    if m == 0:
        return dx, dgamma, dbeta
    for c in range(C):
        xc = x[:, c].astype(np.float64)
        g = dy[:, c].astype(np.float64)
        mu = xc.mean()
        var = ((xc - mu) ** 2).mean()
        std = np.sqrt(var + eps)
        xhat = (xc - mu) / std
        dgamma[c] = (g * xhat).sum()
        dbeta[c] = g.sum()
        dx[:, c] = gamma[c] / std * (g - g.mean() - xhat * (g * xhat).mean())
    return dx, dgamma, dbeta
