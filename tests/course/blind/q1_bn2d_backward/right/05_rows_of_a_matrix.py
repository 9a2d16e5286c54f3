import numpy as np


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    # هر کانال یک سطر از ماتریس است
    dtype = np.result_type(dy, x, gamma, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    X = np.transpose(x, (1, 0, 2, 3)).reshape(C, m).astype(float)
    G = np.transpose(dy, (1, 0, 2, 3)).reshape(C, m).astype(float)
    gam = gamma.astype(float).reshape(C, 1)

    if m == 0:
        return np.zeros(x.shape, dtype), np.zeros(C, dtype), np.zeros(C, dtype)

    X = X - X.mean(axis=1, keepdims=True)
    # row . row, as a stack of 1xm times mx1 products
    v = np.matmul(X[:, None, :], X[:, :, None])[:, 0] / m
    std = np.sqrt(v + eps)
    X = X / std                                        # now x-hat
    dgamma = np.matmul(G[:, None, :], X[:, :, None])[:, 0]
    dbeta = np.sum(G, axis=1, keepdims=True)

    # take the mean out, and the part along x-hat
    R = (G - dbeta / m - X * (dgamma / m)) * (gam / std)
    dx = R.reshape(C, N, H, W).transpose(1, 0, 2, 3)
    return dx.astype(dtype), dgamma[:, 0].astype(dtype), dbeta[:, 0].astype(dtype)
